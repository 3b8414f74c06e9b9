import type { Env } from "@/lib/env";
import { storeOf } from "@/lib/files/open-store";
import { FilesUnreachable } from "@/lib/files/unreachable";
import { warn } from "../command-line";

/**
 * Checks whether the file store can be used. One that does not answer now does not prevent a start: pages are answered
 * without it, and it may be back in a moment.
 *
 * @throws Error with one sentence when it will not be used before a setting changes: no such bucket, no rights
 */
export async function checkFiles(settings: Env): Promise<void> {
  try {
    await storeOf(settings).check();
  } catch (error) {
    if (!(error instanceof FilesUnreachable)) throw error;
    if (error.lasting)
      throw new Error(`${error.reason} Check FILES_URL and the AWS variables.`, { cause: error });
    warn(`${error.reason} Pictures and copies of documents are missing until they can.`);
  }
}

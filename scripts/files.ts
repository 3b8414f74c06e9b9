/**
 * `npm run files -- copy FROM TO` and `move FROM TO`: brings the stored files (pictures, copies of documents) from disk to a
 * bucket, from a bucket to disk, or from one bucket to another. A server may be running; after an interruption, the
 * same command continues where it stopped. Exits with 1 when a file was left behind, and with 130 when it was
 * interrupted.
 */
import { type Env, givenEnv } from "@/lib/env";
import { storeAt, storeIn, storeOf } from "@/lib/files/open-store";
import { isSamePlace } from "@/lib/files/same-place";
import { transferFiles } from "@/lib/files/transfer";
import type { FileStore } from "@/lib/files/types";
import { FilesUnreachable } from "@/lib/files/unreachable";
import { FILES_URL_FORM, parseFilesUrl } from "@/lib/files-url";
import { readArguments, runCommand, say, warn } from "./command-line";

const USAGE = `Usage: npm run files -- copy FROM TO
       npm run files -- move FROM TO
  FROM, TO   disk (the data folder), or a bucket as FILES_URL names it: s3://bucket/prefix
  copy       leaves the files where they are; what is at TO already is skipped
  move       takes each file away from FROM once its copy has been read back`;

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = readArguments(USAGE, {
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h", default: false } },
  });
  const [verb, fromName, toName, ...others] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if ((verb !== "copy" && verb !== "move") || !fromName || !toName || others.length > 0)
    throw new Error(USAGE);
  const given = givenEnv();
  const [from, to] = [placeCalled(fromName, given), placeCalled(toName, given)];
  return transfer(from, to, verb === "move" ? storeOf(given) : undefined);
}

function placeCalled(name: string, given: Env): FileStore {
  if (name === "disk") return storeIn(given.LODESTONE_DATA_DIR);
  const bucket = parseFilesUrl(name);
  if (!bucket)
    throw new Error(
      `${name} is no place of files: it must be "disk", or ${FILES_URL_FORM.replace("must be ", "")}.`,
    );
  return storeAt(bucket, given.AWS_REGION);
}

/** @param used where servers look for files; files are moved when it is given */
async function transfer(from: FileStore, to: FileStore, used: FileStore | undefined): Promise<number> {
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  process.once("SIGTERM", () => interrupted.abort());
  try {
    await from.check();
    await to.check();
    if (await isSamePlace(from, to)) throw new Error(`${from.place} and ${to.place} are the same place.`);
    if (used && (await isSamePlace(used, from))) {
      throw new Error(
        `Servers look for files at ${used.place}: "copy" them first, set FILES_URL for every instance, start it again, then "move".`,
      );
    }
    const signal = interrupted.signal;
    const done = await transferFiles(from, to, { remove: used !== undefined, say, warn, signal });
    console.log(
      `${done.copied} copied (${(done.bytes / 1e6).toFixed(1)} MB), ${done.there} there already, ` +
        `${done.removed} removed from ${from.place}`,
    );
    if (done.left > 0) console.error(`${done.left} left at ${from.place}: see above.`);
    if (done.stopped) console.error("Interrupted: the same command goes on from here.");
    return done.stopped ? 130 : done.left > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FilesUnreachable) || error.lasting) throw error;
    throw new Error(`${error.reason} The same command goes on from here.`, { cause: error });
  }
}

import path from "node:path";
import { env } from "@/lib/env";
import { fileName } from "./file-name";

/** Where the bytes of a stored file are on this disk, for tests that damage them. */
export function fileOnDisk(sha256: string): string {
  return path.join(env().LODESTONE_DATA_DIR, "files", fileName(sha256));
}

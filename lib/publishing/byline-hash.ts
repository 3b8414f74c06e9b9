import { createHash } from "node:crypto";

/**
 * The hash of a name in the byline, as a version's hash takes it in, hex: once the salt is erased, it reveals no name.
 */
export function bylineHash(salt: string, name: string): string {
  return createHash("sha256").update(`${salt}\n${name}`).digest("hex");
}

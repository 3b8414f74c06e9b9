import { createHash } from "node:crypto";

/** What a version's hash takes in of a name above it, hex: with the salt erased, nobody can tell whose name it was. */
export function bylineHash(salt: string, name: string): string {
  return createHash("sha256").update(`${salt}\n${name}`).digest("hex");
}

import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/integrity/signed-text";
import { type VersionParts, versionFacts } from "./version-facts";

/** SHA-256 over the canonical JSON (RFC 8785) of a version's facts and the hashes of its segments, hex. */
export function versionHash(parts: VersionParts): string {
  return sha256(canonicalJson(versionFacts(parts)));
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * The hash of a name in the byline, as a version's hash takes it in, hex: once the salt is erased, it reveals no name.
 */
export function bylineHash(salt: string, name: string): string {
  return createHash("sha256").update(`${salt}\n${name}`).digest("hex");
}

import canonicalize from "canonicalize";

/** The hash before the first entry. */
export const GENESIS_HASH = "0".repeat(64);

/** The text whose SHA-256 is the hash of a log entry. */
export function entryText(prevHash: string, payload: string): string {
  return `${prevHash}\n${payload}`;
}

/** What is signed for a log entry. `signedAt`: ISO 8601, UTC, milliseconds. */
export function signedEntryText(hash: string, signedAt: string): string {
  return `lodestone-log-entry\n${hash}\n${signedAt}`;
}

/**
 * What a key signs to endorse the next key of the same instance. `createdAt` is that of the next key, formatted as
 * above.
 */
export function endorsementText(nextKeyId: string, createdAt: string): string {
  return `lodestone-key\n${nextKeyId}\n${createdAt}`;
}

/** What is signed for an exported file. `digest`: SHA-256, hex, over the canonical JSON of the sealed content. */
export function sealText(digest: string): string {
  return `lodestone-export\n${digest}`;
}

/** How JSON escapes a lone surrogate, which is not valid text; two backslashes are one that was typed. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * Canonical JSON (RFC 8785).
 *
 * @throws TypeError for anything that is not a JSON value, Error for NaN and Infinity
 */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError("Only JSON can be made canonical");
  if (LONE_SURROGATE.test(json)) throw new TypeError("Half of a surrogate pair cannot be made canonical");
  return json;
}

/**
 * The text whose SHA-256 is the hash of a segment. `salt` is random, so that the hash of locked words reveals nothing.
 */
export function segmentText(salt: string, blocks: unknown): string {
  return `${salt}\n${canonicalJson(blocks)}`;
}

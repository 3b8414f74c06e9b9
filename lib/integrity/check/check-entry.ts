import { canonicalJson, entryText, signedEntryText } from "../signed-text";
import type { PublicKey, SignedEntry, Tools } from "../types";

const DAY_MS = 86_400_000;

/**
 * What is wrong with an entry that should follow `last`, in words; null when it continues the chain and its signature
 * is valid. Of an entry whose payload this viewer may not see, only the position and the signature are checked.
 */
export async function flawOfEntry(
  entry: SignedEntry,
  last: { seq: number; hash: string },
  keys: ReadonlyMap<string, PublicKey>,
  tools: Tools,
): Promise<string | null> {
  if (entry.seq !== last.seq + 1) return `follows entry ${last.seq}, so ${gap(last.seq + 1, entry.seq)}`;
  if (entry.prevHash !== last.hash) return "names a previous hash that is not that of the entry before it";
  if (entry.payload !== null) {
    if (!isCanonical(entry.payload)) return "has a payload that is not canonical JSON";
    const hash = await tools.sha256(bytesOf(entryText(entry.prevHash, entry.payload)));
    if (hash !== entry.hash) return "has a hash that does not match its payload";
  }
  const signed = entry.signature;
  if (!signed) return "has no signature";
  const key = keys.get(signed.keyId);
  if (!key) return `is signed with an unknown key (${short(signed.keyId)})`;
  // The first key signed the existing entries when signatures were introduced. Clocks of several instances differ by
  // less.
  if (Date.parse(signed.signedAt) + DAY_MS < Date.parse(key.createdAt))
    return "was signed before its key was created";
  const text = signedEntryText(entry.hash, signed.signedAt);
  return (await tools.verify(key.publicKey, text, signed.signature))
    ? null
    : "has a signature that is not valid for its hash";
}

function isCanonical(payload: string): boolean {
  try {
    return canonicalJson(JSON.parse(payload)) === payload;
  } catch {
    return false;
  }
}

const gap = (expected: number, found: number): string =>
  found < expected
    ? "it is duplicated"
    : found - expected === 1
      ? `entry ${expected} is missing`
      : `entries ${expected} to ${found - 1} are missing`;

export const short = (hash: string): string => `${hash.slice(0, 12)}…`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

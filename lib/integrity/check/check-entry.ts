import { canonicalJson, entryText, signedEntryText } from "../signed-text";
import type { PublicKey, SignedEntry, Tools } from "../types";

const DAY_MS = 86_400_000;

/**
 * What is wrong with an entry that should follow `last`, in words; null when it continues the chain and its signature
 * holds. An entry whose payload is not for this viewer is held to its place and its signature.
 */
export async function flawOfEntry(
  entry: SignedEntry,
  last: { seq: number; hash: string },
  keys: ReadonlyMap<string, PublicKey>,
  tools: Tools,
): Promise<string | null> {
  if (entry.seq !== last.seq + 1) return `follows entry ${last.seq}, so ${gap(last.seq + 1, entry.seq)}`;
  if (entry.prevHash !== last.hash) return "names another hash as the one before it than that entry has";
  if (entry.payload !== null) {
    if (!isCanonical(entry.payload)) return "has a payload that is not canonical JSON";
    const hash = await tools.sha256(bytesOf(entryText(entry.prevHash, entry.payload)));
    if (hash !== entry.hash) return "has a hash that its payload does not give";
  }
  const signed = entry.signature;
  if (!signed) return "has no signature";
  const key = keys.get(signed.keyId);
  if (!key) return `is signed with a key that is not there (${short(signed.keyId)})`;
  // A key from before there were signatures signed the entries that were there.
  // Clocks of several instances differ by less.
  if (Date.parse(signed.signedAt) + DAY_MS < Date.parse(key.createdAt))
    return "was signed before its key was made";
  const text = signedEntryText(entry.hash, signed.signedAt);
  return (await tools.verify(key.publicKey, text, signed.signature))
    ? null
    : "has a signature that does not hold for its hash";
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
    ? "it stands twice"
    : found - expected === 1
      ? `entry ${expected} is missing`
      : `entries ${expected} to ${found - 1} are missing`;

export const short = (hash: string): string => `${hash.slice(0, 12)}…`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

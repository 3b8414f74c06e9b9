import { fromBase64url } from "../base64url";
import { endorsementText } from "../signed-text";
import type { PublicKey, Tools } from "../types";
import { short } from "./check-entry";

/**
 * What is wrong with an instance's keys, oldest first, in words; null when each has the fingerprint that it is called by
 * and is endorsed by the one before. A key after the first that nobody endorsed must be in `trusted`: it was made
 * because the one before it was lost, or by somebody else.
 */
export async function flawOfKeys(
  keys: readonly PublicKey[],
  trusted: ReadonlySet<string>,
  tools: Tools,
): Promise<string | null> {
  for (const [index, key] of keys.entries()) {
    const flaw = await flawOfKey(key, keys[index - 1], keys[index + 1], trusted, tools);
    if (flaw) return `The key ${short(key.id)} ${flaw}`;
  }
  return null;
}

async function flawOfKey(
  key: PublicKey,
  before: PublicKey | undefined,
  after: PublicKey | undefined,
  trusted: ReadonlySet<string>,
  tools: Tools,
): Promise<string | null> {
  const raw = fromBase64url(key.publicKey);
  if (raw?.length !== 32) return "is not an Ed25519 key";
  if ((await tools.sha256(raw)) !== key.id) return "does not have the fingerprint that it is called by";
  if (key.retiredAt !== (after?.createdAt ?? null)) {
    return after ? "was not retired when the next one was made" : "is retired and no other took its place";
  }
  if (!before) return flawOfFirst(key, tools);
  if (!key.endorsement) {
    return trusted.has(key.id)
      ? null
      : "is not endorsed by the one before it; if you know its fingerprint, say --trust";
  }
  if (key.endorsedBy !== before.id) return "is endorsed by another key than the one before it";
  const text = endorsementText(key.id, key.createdAt);
  return (await tools.verify(before.publicKey, text, key.endorsement))
    ? null
    : "has an endorsement that does not hold";
}

/** The first key vouches for its own date, or, from an earlier release, for nothing. */
async function flawOfFirst(key: PublicKey, tools: Tools): Promise<string | null> {
  if (!key.endorsedBy && !key.endorsement) return null;
  if (key.endorsedBy !== key.id || !key.endorsement) return "is endorsed by a key that is not there";
  const holds = await tools.verify(key.publicKey, endorsementText(key.id, key.createdAt), key.endorsement);
  return holds ? null : "has another date than it was made on";
}

import { fromBase64url } from "../base64url";
import { endorsementText } from "../signed-text";
import type { PublicKey, Tools } from "../types";
import { short } from "./check-entry";

/**
 * What is wrong with an instance's keys, oldest first, in words; null when the id of each is its fingerprint and each
 * is endorsed by the previous one. A later key without an endorsement must be in `trusted`: either the previous key was
 * lost, or someone else made the new one.
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
  if ((await tools.sha256(raw)) !== key.id) return "does not have the fingerprint that it claims";
  if (key.retiredAt !== (after?.createdAt ?? null)) {
    return after ? "was not retired when the next key was created" : "is retired and was not replaced";
  }
  if (!before) return flawOfFirst(key, tools);
  if (!key.endorsement) {
    return trusted.has(key.id)
      ? null
      : "is not endorsed by the previous key; if you know its fingerprint, use --trust";
  }
  if (key.endorsedBy !== before.id) return "is endorsed by a key other than the previous one";
  const text = endorsementText(key.id, key.createdAt);
  return (await tools.verify(before.publicKey, text, key.endorsement)) ? null : "has an invalid endorsement";
}

/** The first key endorses its own date; one from an earlier release endorses nothing. */
async function flawOfFirst(key: PublicKey, tools: Tools): Promise<string | null> {
  if (!key.endorsedBy && !key.endorsement) return null;
  if (key.endorsedBy !== key.id || !key.endorsement) return "is endorsed by an unknown key";
  const holds = await tools.verify(key.publicKey, endorsementText(key.id, key.createdAt), key.endorsement);
  return holds ? null : "has a date other than that of its creation";
}

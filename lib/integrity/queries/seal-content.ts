import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NODE_TOOLS } from "../node-tools";
import { type Seal, sealedText } from "../seal";
import { GENESIS_HASH } from "../signed-text";
import { readKey } from "../signing/key-file";
import { signText } from "../signing/sign-text";
import { readLogHead } from "./public-log";

/**
 * A seal for what is exported to a viewer, with the key of today; null while there is none at hand.
 *
 * @param content a JSON value, or the text of a file that is none
 * @param of the address that is exported from, and the hash of the version where it is of one
 */
export async function sealContent(
  viewer: Viewer,
  content: unknown,
  of: { address: string; version: string | null },
): Promise<Seal | null> {
  const [active, head] = await Promise.all([
    db.signingKey.findFirst({ where: { retiredAt: null }, select: { id: true } }),
    readLogHead(viewer),
  ]);
  const key = active && (await readKey(active.id));
  if (!active || !key) return null;
  const seal = {
    at: new Date().toISOString(),
    address: of.address,
    head: head?.hash ?? GENESIS_HASH,
    version: of.version,
    keyId: active.id,
  };
  return { ...seal, signature: signText(key, await sealedText(content, seal, NODE_TOOLS)) };
}

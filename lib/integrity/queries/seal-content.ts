import "server-only";
import { createHash, type KeyObject, randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NODE_TOOLS } from "../node-tools";
import { type Seal, sealedText } from "../seal";
import { canonicalJson, GENESIS_HASH, sealText } from "../signed-text";
import { readKey } from "../signing/key-file";
import { signText } from "../signing/sign-text";
import { readLogHead } from "./public-log";

/** The address that is exported from, and the hash of the version where it is of one. */
type Sealed = { address: string; version: string | null };

/**
 * A seal for what is exported to a viewer, with the key of today; null while there is none at hand.
 *
 * @param content a JSON value, or the text of a file that is none
 */
export async function sealContent(viewer: Viewer, content: unknown, of: Sealed): Promise<Seal | null> {
  const begun = await beginSeal(viewer, of);
  if (!begun) return null;
  const { key, seal } = begun;
  return { ...seal, signature: signText(key, await sealedText(content, seal, NODE_TOOLS)) };
}

/** A seal for a text that is sent piece by piece; pieces end between characters. */
export type RunningSeal = { add(piece: string): void; end(): Seal };

/** As `sealContent`, for a file too large to be held. */
export async function sealPieces(viewer: Viewer, of: Sealed): Promise<RunningSeal | null> {
  const begun = await beginSeal(viewer, of);
  if (!begun) return null;
  const { key, seal } = begun;
  const mark = JSON.stringify(randomUUID());
  const [before = "", after = ""] = canonicalJson({ ...seal, content: JSON.parse(mark) }).split(mark);
  const hash = createHash("sha256").update(`${before}"`);
  return {
    add(piece) {
      // A JSON text without its quotation marks is made of those of its parts.
      hash.update(canonicalJson(piece).slice(1, -1));
    },
    end() {
      hash.update(`"${after}`);
      return { ...seal, signature: signText(key, sealText(hash.digest("hex"))) };
    },
  };
}

async function beginSeal(
  viewer: Viewer,
  of: Sealed,
): Promise<{ key: KeyObject; seal: Omit<Seal, "signature"> } | null> {
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
  return { key, seal };
}

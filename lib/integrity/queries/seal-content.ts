import "server-only";
import { createHash, type KeyObject, randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NODE_TOOLS, signText } from "../node-tools";
import { type Seal, sealedText } from "../seal";
import { canonicalJson, GENESIS_HASH, sealText } from "../signed-text";
import { readKey } from "../signing/key-file";
import { readLogHead } from "./public-log";

/** The address of the export, and the hash of the version if it is of a version. */
type Sealed = { address: string; version: string | null };

/**
 * A seal for an export, made with the current key; null while there is none at hand.
 *
 * @param content a JSON value, or the text of a file that is not JSON
 */
export async function sealContent(viewer: Viewer, content: unknown, of: Sealed): Promise<Seal | null> {
  const begun = await beginSeal(viewer, of);
  if (!begun) return null;
  const { key, seal } = begun;
  return { ...seal, signature: signText(key, await sealedText(content, seal, NODE_TOOLS)) };
}

/** A seal for a text that is sent in pieces; no piece splits a character. */
export type RunningSeal = { add(piece: string): void; end(): Seal };

/** Like `sealContent`, for a file too large to keep in memory. */
export async function sealPieces(viewer: Viewer, of: Sealed): Promise<RunningSeal | null> {
  const begun = await beginSeal(viewer, of);
  if (!begun) return null;
  const { key, seal } = begun;
  const mark = JSON.stringify(randomUUID());
  const [before = "", after = ""] = canonicalJson({ ...seal, content: JSON.parse(mark) }).split(mark);
  const hash = createHash("sha256").update(`${before}"`);
  return {
    add(piece) {
      // The JSON string of a text, without quotation marks, is the concatenation of those of its parts.
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

import "server-only";
import { type KeyObject, sign } from "node:crypto";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { signedEntryText } from "../signed-text";
import { activeKey } from "./active-key";

/** Signs an entry of the log, in the transaction that writes it. Call `lockLog` before. */
export async function signEntry(
  tx: Prisma.TransactionClient,
  entry: { seq: number; hash: string },
): Promise<void> {
  await signEntries(tx, [entry]);
}

/** Signs entries that have no signature yet, with the key of today. Call `lockLog` before. */
export async function signEntries(
  tx: Prisma.TransactionClient,
  entries: readonly { seq: number; hash: string }[],
): Promise<void> {
  const key = await activeKey(tx);
  await tx.logSignature.createMany({
    data: entries.map(({ seq, hash }) => {
      const signedAt = now();
      const signature = signText(key.privateKey, signedEntryText(hash, signedAt.toISOString()));
      return { seq, keyId: key.id, signature, signedAt };
    }),
  });
}

/** Ed25519 over a text, base64url. */
export function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text), key).toString("base64url");
}

import "server-only";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { signText } from "../node-tools";
import { signedEntryText } from "../signed-text";
import { activeKey } from "./active-key";

/** Signs an entry of the log, in the transaction that writes it. Call `lockLog` before. */
export async function signEntry(
  tx: Prisma.TransactionClient,
  entry: { seq: number; hash: string },
): Promise<void> {
  await signEntries(tx, [entry]);
}

/** Signs entries that have no signature yet, with the current key. Call `lockLog` before. */
export async function signEntries(
  tx: Prisma.TransactionClient,
  entries: readonly { seq: number; hash: string }[],
): Promise<void> {
  const key = await activeKey(tx);
  await tx.logSignature.createMany({
    data: entries.map(({ seq, hash }) => {
      // The clock of the instance that created the key may be ahead of ours.
      const signedAt = new Date(Math.max(now().getTime(), key.createdAt.getTime()));
      const signature = signText(key.privateKey, signedEntryText(hash, signedAt.toISOString()));
      return { seq, keyId: key.id, signature, signedAt };
    }),
  });
}

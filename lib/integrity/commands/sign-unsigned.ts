import "server-only";
import { db } from "@/lib/db/client";
import { activeKey, lockLog } from "../signing/active-key";
import { signEntries } from "../signing/sign-entry";

const BATCH = 200;

/**
 * Sees to it that there is a key, and signs the entries of the log that were written before there was one; `signedAt`
 * tells. Does nothing where all are signed. Safe with several instances that start together.
 *
 * @returns how many it signed
 * @throws Conflict when the private key is not in the data folder and something is to be signed
 */
export async function signUnsigned(): Promise<number> {
  await db.$transaction(async (tx) => {
    await lockLog(tx);
    if ((await tx.signingKey.count()) === 0) await activeKey(tx);
  });
  for (let signed = 0; ; ) {
    const done = await db.$transaction(async (tx) => {
      await lockLog(tx);
      const entries = await tx.publicationLogEntry.findMany({
        where: { signature: null },
        orderBy: { seq: "asc" },
        take: BATCH,
        select: { seq: true, hash: true },
      });
      if (entries.length > 0) await signEntries(tx, entries);
      return entries.length;
    });
    if (done === 0) return signed;
    signed += done;
  }
}

import "server-only";
import { db } from "@/lib/db/client";
import { activeKey, lockLog } from "../signing/active-key";
import { signEntries } from "../signing/sign-entry";

const BATCH = 200;

/**
 * Creates the first key if there is none, and signs the entries of the log that are older than it; `signedAt` shows
 * that. Does nothing when all are signed. Safe when several instances start together.
 *
 * @returns how many it signed
 * @throws Conflict when the private key is not in the data folder and there is something to sign
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

import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { GENESIS_HASH } from "@/lib/integrity/signed-text";
import { lockLog } from "@/lib/integrity/signing/active-key";
import { signEntry } from "@/lib/integrity/signing/sign-entry";
import { type LogFacts, logEntry } from "./version-hash";

/**
 * Writes the next entry of the publication log and signs it. The advisory lock, held to the end of the transaction, puts
 * concurrent publications in one order. Returns its hash, which is the new head of the log.
 *
 * @throws Conflict if the signing key is not in the data folder
 */
export async function appendLog(tx: Prisma.TransactionClient, facts: Omit<LogFacts, "seq">): Promise<string> {
  await lockLog(tx);
  const last = await tx.publicationLogEntry.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  const prevHash = last?.hash ?? GENESIS_HASH;
  const seq = (last?.seq ?? 0) + 1;
  const { payload, hash } = logEntry({ seq, ...facts }, prevHash);
  await tx.publicationLogEntry.create({
    data: {
      seq,
      at: facts.at,
      act: facts.act,
      reportId: facts.reportId,
      versionId: facts.versionId,
      actorId: facts.actorId,
      payload,
      prevHash,
      hash,
    },
    select: { seq: true },
  });
  await signEntry(tx, { seq, hash });
  return hash;
}

import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { GENESIS_HASH, type LogFacts, logEntry } from "./version-hash";

/**
 * Writes the next entry of the publication log. The advisory lock, held to the end of the transaction, puts concurrent
 * publications in one order.
 */
export async function appendLog(tx: Prisma.TransactionClient, facts: Omit<LogFacts, "seq">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('publication-log'))`;
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
}

import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { enqueue } from "@/lib/jobs/commands";
import { reissueDisclaimers } from "../issue-disclaimer";
import { AT_ONCE, type lockSource } from "./lock-source";

/** `claims`: how many rest on the source; `following`: the number of reports whose disclaimers a job will process. */
export type Followed = { claims: number; following: number };

/**
 * The consequences of grading or editing a source: updates the grades of its claims at once, and the disclaimers of the
 * reports that carry them, in a job if there are many.
 *
 * @param locked the result of `lockSource`
 */
export async function followSource(
  tx: Prisma.TransactionClient,
  sourceId: string,
  { claimIds, carriers }: Awaited<ReturnType<typeof lockSource>>,
  actorId: string | null,
): Promise<Followed> {
  // The only derived column of claims that depends on a source; it comes from a claim's first document.
  await tx.$executeRaw`
    UPDATE "Claim" c SET "reliability" = s."reliability" FROM "Source" s
    WHERE s."id" = ${sourceId}::uuid AND c."sourceId" = s."id" AND c."reliability" IS DISTINCT FROM s."reliability"`;
  // A job that is still running for an earlier change would do the same work.
  await tx.disclaimerRun.updateMany({
    where: { sourceId, finishedAt: null },
    data: { finishedAt: new Date() },
  });
  if (carriers <= AT_ONCE) {
    await reissueDisclaimers(tx, claimIds, actorId);
    return { claims: claimIds.length, following: 0 };
  }
  const { id } = await tx.disclaimerRun.create({
    data: { sourceId, actorId, reports: carriers },
    select: { id: true },
  });
  await enqueue(tx, "reissue-disclaimers", { runId: id }, { key: `disclaimers:${id}` });
  return { claims: claimIds.length, following: carriers };
}

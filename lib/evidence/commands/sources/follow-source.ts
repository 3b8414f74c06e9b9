import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { enqueue } from "@/lib/jobs/commands";
import { reissueDisclaimers } from "../issue-disclaimer";
import { AT_ONCE, type lockSource } from "./lock-source";

/** `claims`: how many rest on the source; `following`: reports whose disclaimers a job is about to look at. */
export type Followed = { claims: number; following: number };

/**
 * What has to follow when a source was graded or edited: the grades of its claims at once, and the disclaimers of the
 * reports that carry them, by a job where they are many.
 *
 * @param locked as `lockSource` returned it
 */
export async function followSource(
  tx: Prisma.TransactionClient,
  sourceId: string,
  { claimIds, carriers }: Awaited<ReturnType<typeof lockSource>>,
  actorId: string | null,
): Promise<Followed> {
  // Of the columns that claims derive, a source decides this one alone; a claim has it of its first document.
  await tx.$executeRaw`
    UPDATE "Claim" c SET "reliability" = s."reliability" FROM "Source" s
    WHERE s."id" = ${sourceId}::uuid AND c."sourceId" = s."id" AND c."reliability" IS DISTINCT FROM s."reliability"`;
  // A job that is still about an earlier change would do what the new one does.
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

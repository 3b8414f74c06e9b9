import "server-only";
import { can } from "@/lib/access/permissions";
import { OPERATOR, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { IdRow, selectRows } from "@/lib/db/rows";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { PurgeDraft } from "../schema";
import { keptUntil, TRASH_DAYS } from "../trash-policy";
import { lockForTrash, type OpenDeletion, openDeletion } from "./open-deletion";

/**
 * Permanently deletes a draft in the trash: its text, its revisions and its address. Its claims are retracted,
 * unless another draft carries them too; their assessments are insert-only and stay.
 *
 * @throws Forbidden, NotFound, Conflict (it is not in the trash)
 */
export async function purgeDraft(viewer: Viewer, intent: PurgeDraft, origin: Origin): Promise<void> {
  if (!can(viewer, "draft.purge")) throw new Forbidden();
  const { reportId } = PurgeDraft.parse(intent);
  await db.$transaction(async (tx) => {
    const deletion = await lockDeletion(tx, reportId);
    if (!deletion) throw new Conflict("This draft is no longer in the trash");
    await purge(tx, viewer, reportId, deletion, origin);
  });
}

/** Permanently deletes what has been in the trash for 30 days, each draft in its own transaction. */
export async function purgeTrash(origin: Origin, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - TRASH_DAYS * 86_400_000);
  const due = await db.draftDeletion.findMany({
    where: { restoredAt: null, deletedAt: { lte: before } },
    select: { reportId: true },
    orderBy: { deletedAt: "asc" },
  });
  let purged = 0;
  for (const { reportId } of due) {
    await db.$transaction(async (tx) => {
      const deletion = await lockDeletion(tx, reportId).catch(ignoreMissing);
      // Restored, or restored and deleted again, since it was found.
      if (!deletion || keptUntil(deletion.at) > now) return;
      await purge(tx, OPERATOR, reportId, deletion, origin);
      purged += 1;
    });
  }
  return purged;
}

function ignoreMissing(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

/** @throws NotFound if there is no such draft */
async function lockDeletion(tx: Prisma.TransactionClient, reportId: string): Promise<OpenDeletion | null> {
  if (!(await lockForTrash(tx, reportId))) throw new NotFound("There is no such draft");
  return openDeletion(tx, reportId);
}

async function purge(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  reportId: string,
  { slug, title, at, byId }: OpenDeletion,
  origin: Origin,
): Promise<void> {
  await retractClaims(tx, reportId);
  await tx.report.delete({ where: { id: reportId }, select: { id: true } });
  await recordAudit(tx, {
    viewer,
    action: "draft.purge",
    subjectKind: "Report",
    subjectId: reportId,
    before: { slug, title, deletedAt: at, deletedById: byId },
    after: null,
    origin,
  });
}

/** Claims that no draft carries any more would stay on the desk's lists without a place. */
async function retractClaims(tx: Prisma.TransactionClient, reportId: string): Promise<void> {
  const made = await selectRows(tx, "claims-of-draft", IdRow)`
    SELECT c."id"::text AS "id" FROM "Claim" c WHERE c."reportId" = ${reportId}::uuid AND c."retractedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "VersionClaim" v WHERE v."claimId" = c."id")`;
  if (made.length === 0) return;
  const ids = made.map(({ id }) => id);
  const carried = await selectRows(tx, "claims-in-other-drafts", IdRow)`
    SELECT DISTINCT found[1] AS "id" FROM "Draft" d, regexp_matches(d."document"::text, ${`(${ids.join("|")})`}, 'g') found
    WHERE d."reportId" <> ${reportId}::uuid`;
  const elsewhere = new Set(carried.map(({ id }) => id));
  await tx.claim.updateMany({
    where: { id: { in: ids.filter((id) => !elsewhere.has(id)) } },
    data: { retractedAt: new Date() },
  });
}

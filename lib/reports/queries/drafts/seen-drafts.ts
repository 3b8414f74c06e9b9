import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** Not in the trash. */
export const NOT_IN_TRASH = {
  deletions: { none: { restoredAt: null } },
} as const satisfies Prisma.ReportWhereInput;

/** The same as SQL, for the report with this id. */
export function notInTrash(reportId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM "DraftDeletion" x WHERE x."reportId" = ${reportId} AND x."restoredAt" IS NULL)`;
}

/** In the trash, if the viewer may restore it; see `restoreDraft`. */
export async function inTrashOf(viewer: Viewer): Promise<Prisma.DraftWhereInput> {
  const trashed = { report: { deletions: { some: { restoredAt: null } } } };
  if (can(viewer, "draft.restore")) return trashed;
  const accountId = accountIdOf(viewer);
  if (!accountId || !can(viewer, "draft.restore", { ownerIds: [accountId] })) return { id: { in: [] } };
  const author = await db.author.findUnique({ where: { accountId }, select: { id: true } });
  return {
    ...trashed,
    OR: [
      { report: { createdById: accountId } },
      { report: { deletions: { some: { restoredAt: null, deletedById: accountId } } } },
      ...(author ? [{ authorIds: { has: author.id } }] : []),
    ],
  };
}

/** What the desk may see: every draft that is not in the trash, and of the trash what the viewer may restore. */
export async function seenDrafts(viewer: Viewer): Promise<Prisma.DraftWhereInput> {
  return { OR: [{ report: NOT_IN_TRASH }, await inTrashOf(viewer)] };
}

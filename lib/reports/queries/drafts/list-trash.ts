import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import type { TrashedDraft } from "../../draft-types";
import { keptUntil } from "../../trash-policy";
import { inTrashOf } from "./seen-drafts";

/** More than a desk deletes in 30 days. */
const MOST = 200;

/** The drafts in the trash that the viewer may restore, the most recently deleted first. */
export async function listTrash(viewer: Viewer): Promise<TrashedDraft[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const found = await select(await inTrashOf(viewer));
  return found.sort((a, b) => b.deletedAt.getTime() - a.deletedAt.getTime());
}

/**
 * One draft in the trash.
 *
 * @throws NotFound, also for those who may not restore it
 */
export async function findTrashed(viewer: Viewer, reportId: string): Promise<TrashedDraft> {
  if (!can(viewer, "desk.enter") || !z.uuid().safeParse(reportId).success) throw new NotFound();
  const [found] = await select({ AND: [{ reportId }, await inTrashOf(viewer)] });
  if (!found) throw new NotFound();
  return found;
}

async function select(where: Prisma.DraftWhereInput): Promise<TrashedDraft[]> {
  const rows = await db.draft.findMany({
    where,
    take: MOST,
    orderBy: { updatedAt: "desc" },
    select: {
      reportId: true,
      title: true,
      report: {
        select: {
          slug: true,
          createdBy: { select: { name: true } },
          deletions: {
            where: { restoredAt: null },
            select: { deletedAt: true, deletedBy: { select: { name: true } } },
          },
        },
      },
    },
  });
  return rows.flatMap(({ reportId, title, report }) =>
    report.deletions.map(({ deletedAt, deletedBy }) => ({
      reportId,
      slug: report.slug,
      title,
      begunBy: report.createdBy?.name ?? null,
      deletedBy: deletedBy?.name ?? null,
      deletedAt,
      until: keptUntil(deletedAt),
    })),
  );
}

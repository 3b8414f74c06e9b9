import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { entityIdsOf } from "@/lib/document/mentions-in";
import { NotFound } from "@/lib/errors";
import { DRAFT_COLUMNS, draftContent } from "../../draft-columns";
import type { OpenDraft } from "../../draft-types";
import { listAccessLevels, listAuthors } from "./choices";
import { findEntityChoices } from "./entity-choices";
import { stateOf } from "./list-drafts";
import { NOT_IN_TRASH } from "./seen-drafts";

/**
 * A draft with everything else the editor needs. One in the trash is not found, unless the caller passes drafts
 * for which it has checked permission itself.
 *
 * @throws NotFound
 */
export async function findDraft(
  viewer: Viewer,
  reportId: string,
  seen: Prisma.DraftWhereInput = { report: NOT_IN_TRASH },
): Promise<OpenDraft> {
  if (!can(viewer, "draft.edit") || !z.uuid().safeParse(reportId).success) throw new NotFound();
  const [draft, levels, authors] = await Promise.all([
    db.draft.findFirst({
      where: { AND: [{ reportId }, seen] },
      select: {
        ...DRAFT_COLUMNS,
        revision: true,
        updatedAt: true,
        updatedBy: { select: { name: true } },
        report: {
          select: {
            slug: true,
            createdById: true,
            publishedAt: true,
            currentVersionId: true,
            versions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
          },
        },
        revisions: {
          where: { kind: "published" },
          select: { revision: true },
          orderBy: { revision: "desc" },
          take: 1,
        },
      },
    }),
    listAccessLevels(viewer),
    listAuthors(viewer),
  ]);
  if (!draft) throw new NotFound();
  const { revision, updatedAt, updatedBy, report, revisions, ...columns } = draft;
  const content = draftContent(columns);
  const ids = new Set([...content.subjectIds, ...content.document.content.flatMap(entityIdsOf)]);
  return {
    reportId,
    slug: report.slug,
    revision,
    savedAt: updatedAt,
    savedBy: updatedBy?.name ?? null,
    publishedAt: report.publishedAt,
    state: stateOf({
      live: report.currentVersionId !== null,
      version: report.versions[0]?.number ?? null,
      changed: revision > (revisions[0]?.revision ?? 0),
    }),
    content,
    levels,
    authors,
    mayDelete: can(viewer, "draft.delete", { ownerIds: report.createdById ? [report.createdById] : [] }),
    entities: await findEntityChoices(viewer, [...ids]),
  };
}

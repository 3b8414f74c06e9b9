import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { ruleTitle } from "@/lib/checks/run-checks";
import { db } from "@/lib/db/client";
import type { RevisionKind } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import type { DraftHistory } from "@/lib/reports/draft-types";
import { seenDrafts } from "@/lib/reports/queries/drafts/seen-drafts";

/** More than anyone scrolls through; older ones stay in the database. */
const REVISIONS = 200;

/**
 * The saves and the published versions of a report, newest first, without their text.
 *
 * @throws NotFound
 */
export async function listHistory(viewer: Viewer, reportId: string): Promise<DraftHistory> {
  if (!can(viewer, "report.read-history") || !z.uuid().safeParse(reportId).success) throw new NotFound();
  const draft = await db.draft.findFirst({
    where: { AND: [{ reportId }, await seenDrafts(viewer)] },
    select: {
      title: true,
      revision: true,
      report: {
        select: {
          slug: true,
          deletions: { where: { restoredAt: null }, select: { id: true } },
          versions: {
            orderBy: { number: "desc" },
            select: {
              number: true,
              kind: true,
              reason: true,
              publishedAt: true,
              publishedBy: { select: { name: true } },
              checkReasons: { orderBy: { id: "asc" }, select: { rule: true, reason: true } },
            },
          },
        },
      },
      revisions: {
        orderBy: [{ savedAt: "desc" }, { id: "desc" }],
        take: REVISIONS,
        select: { id: true, revision: true, kind: true, savedAt: true, savedBy: { select: { name: true } } },
      },
    },
  });
  if (!draft) throw new NotFound();
  const { title, revision, report, revisions } = draft;
  return {
    reportId,
    slug: report.slug,
    title,
    revision,
    inTrash: report.deletions.length > 0,
    revisions: oneOfEach(revisions).map((line) => ({ ...line, savedBy: line.savedBy?.name ?? null })),
    versions: report.versions.map(({ publishedBy, checkReasons, ...line }) => ({
      ...line,
      checkReasons: checkReasons.map(({ rule, reason: given }) => ({
        title: ruleTitle(rule),
        reason: given,
      })),
      publishedBy: publishedBy?.name ?? null,
    })),
  };
}

/** Publishing records again what was saved a moment before: of the two, the one that says so. */
function oneOfEach<Line extends { revision: number; kind: RevisionKind }>(lines: readonly Line[]): Line[] {
  const published = new Set(lines.flatMap(({ kind, revision }) => (kind === "published" ? [revision] : [])));
  return lines.filter(
    ({ kind, revision }) => kind === "published" || kind === "conflict" || !published.has(revision),
  );
}

import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { compareContents } from "@/lib/reports/compare-contents";
import { DRAFT_COLUMNS, draftContent } from "@/lib/reports/draft-columns";
import { readSnapshot } from "@/lib/reports/queries/drafts/read-snapshot";
import { NOT_IN_TRASH } from "@/lib/reports/queries/drafts/seen-drafts";
import type { DraftContent } from "@/lib/reports/schema";
import { runChecks } from "../run-checks";
import type { ChangesSince, CheckedDraft } from "../types";
import { readCheckInput } from "./read-check-input";

/**
 * The findings for a draft as it is saved, and what would change for readers. Reasons given for an earlier
 * version are not included: each version needs its own.
 *
 * @throws NotFound
 */
export async function checkDraft(viewer: Viewer, reportId: string): Promise<CheckedDraft> {
  if (!can(viewer, "draft.edit")) throw new NotFound();
  const draft = await db.draft.findFirst({
    where: { reportId, report: NOT_IN_TRASH },
    select: {
      ...DRAFT_COLUMNS,
      revision: true,
      report: {
        select: { slug: true, versions: { orderBy: { number: "desc" }, take: 1, select: { number: true } } },
      },
    },
  });
  if (!draft) throw new NotFound();
  const { revision, report, ...columns } = draft;
  const content = draftContent(columns);
  const { rules } = runChecks(content, await readCheckInput(db, { reportId, slug: report.slug, content }));
  const version = report.versions[0]?.number;
  return {
    revision,
    rules,
    since: version === undefined ? null : await changesSince(viewer, reportId, version, content),
  };
}

async function changesSince(
  viewer: Viewer,
  reportId: string,
  version: number,
  content: DraftContent,
): Promise<ChangesSince | null> {
  if (!can(viewer, "report.read-history")) return null;
  const before = await readSnapshot(viewer, reportId, `v${version}`);
  return { version, differences: compareContents(before.content, content) };
}

import "server-only";
import { isDeepStrictEqual } from "node:util";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { lockName } from "@/lib/db/locks";
import { toJson } from "@/lib/db/rows";
import { Conflict } from "@/lib/errors";
import type { DraftContent } from "../schema";
import { insertDraft } from "./insert-draft";
import { lockDraft } from "./lock-draft";
import { openDeletion } from "./open-deletion";
import { writeRevision } from "./save-draft";

export type ImportedDraft = {
  slug: string;
  /** where it came from, e.g. `file:market-note.md`; the same slug from another source is refused */
  importSource: string;
  /** the new content, built from the draft's current content, so that block ids can be kept */
  content: (current: DraftContent | null) => DraftContent;
};

/**
 * Writes the result of an import: a new report, or a new revision of the draft that the same source created before.
 * Unchanged content creates no revision.
 *
 * @throws Conflict if the slug belongs to another source or to a draft in the trash
 */
export async function saveImportedDraft(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { slug, importSource, content }: ImportedDraft,
): Promise<{ reportId: string; created: boolean; revision: number }> {
  await lockName(tx, "slug", slug);
  const redirect = await tx.slugRedirect.findUnique({ where: { slug }, select: { slug: true } });
  if (redirect) throw new Conflict(`“${slug}” was the address of another report and redirects to it`);
  const report = await tx.report.findUnique({ where: { slug }, select: { id: true, importSource: true } });
  if (!report) {
    const { reportId } = await insertDraft(tx, {
      slug,
      accountId: accountIdOf(viewer),
      importSource,
      kind: "imported",
      content: content(null),
    });
    return { reportId, created: true, revision: 1 };
  }
  const deletion = await openDeletion(tx, report.id);
  if (deletion) {
    throw new Conflict(
      `“${slug}” is the address of a draft in the trash${deletion.by ? `, deleted by ${deletion.by}` : ""}. ` +
        "Restore that draft, have an editor delete it permanently, or choose another slug.",
    );
  }
  if (report.importSource !== importSource) {
    const from = report.importSource ? `came from ${report.importSource}` : "was written at the desk";
    throw new Conflict(`There is already a report “${slug}”, which ${from}. Choose another slug.`);
  }
  const draft = await lockDraft(tx, report.id);
  const imported = content(draft.content);
  if (isDeepStrictEqual(toJson(imported), toJson(draft.content))) {
    return { reportId: report.id, created: false, revision: draft.revision };
  }
  await writeRevision(tx, viewer, draft, imported, "imported");
  return { reportId: report.id, created: false, revision: draft.revision + 1 };
}

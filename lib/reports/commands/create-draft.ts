import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { newBlockId } from "@/lib/document/block";
import { Forbidden } from "@/lib/errors";
import { CreateDraft, type DraftContent, emptyContent } from "../schema";
import { freeSlug } from "./free-slug";
import { insertDraft } from "./insert-draft";

/**
 * Creates a report with an empty draft; the slug is made from the title and numbered if it is taken. If the viewer has
 * an author entry, it becomes the report's author.
 *
 * @throws Forbidden
 */
export async function createDraft(
  viewer: Viewer,
  intent: CreateDraft,
  origin: Origin,
): Promise<{ reportId: string; slug: string }> {
  if (!can(viewer, "draft.create")) throw new Forbidden();
  const { title } = CreateDraft.parse(intent);
  return db.$transaction(async (tx) => {
    const slug = await freeSlug(tx, title);
    const accountId = accountIdOf(viewer);
    const author = accountId
      ? await tx.author.findUnique({ where: { accountId }, select: { id: true } })
      : null;
    const content: DraftContent = {
      ...emptyContent(title),
      document: { type: "doc", content: [{ type: "paragraph", attrs: { id: newBlockId() } }] },
      authorIds: author ? [author.id] : [],
    };
    const { reportId } = await insertDraft(tx, {
      slug,
      accountId,
      importSource: null,
      kind: "saved",
      content,
    });
    await recordAudit(tx, {
      viewer,
      action: "draft.create",
      subjectKind: "Report",
      subjectId: reportId,
      before: null,
      after: { slug },
      origin,
    });
    return { reportId, slug };
  });
}

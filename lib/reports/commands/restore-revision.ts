import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { DraftContent, RestoreRevision } from "../schema";
import { lockDraft } from "./lock-draft";
import { writeRevision } from "./save-draft";

/**
 * Restores an earlier save as a new revision; the current text stays in the history.
 *
 * @throws Forbidden, NotFound, Conflict (the draft was saved since `basedOn`)
 */
export async function restoreRevision(
  viewer: Viewer,
  intent: RestoreRevision,
): Promise<{ revision: number }> {
  if (!can(viewer, "draft.edit")) throw new Forbidden();
  const { reportId, revisionId, basedOn } = RestoreRevision.parse(intent);
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, reportId);
    if (draft.revision !== basedOn) {
      throw new Conflict("The draft was saved since you opened this page. Check the history first.");
    }
    const saved = await tx.draftRevision.findFirst({
      where: { id: revisionId, draftId: draft.id },
      select: { content: true },
    });
    if (!saved) throw new NotFound("There is no such revision");
    await writeRevision(tx, viewer, draft, DraftContent.parse(saved.content), "saved");
    return { revision: draft.revision + 1 };
  });
}

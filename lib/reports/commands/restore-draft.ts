import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Conflict, NotFound } from "@/lib/errors";
import { RestoreDraft } from "../schema";
import { lockForTrash, openDeletion } from "./open-deletion";

/**
 * Restores a draft from the trash, unchanged. For editors, its creator, its author and the person who deleted it.
 *
 * @throws NotFound (also for those who may not), Conflict (it is not in the trash)
 */
export async function restoreDraft(
  viewer: Viewer,
  intent: RestoreDraft,
  origin: Origin,
): Promise<{ title: string }> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const { reportId } = RestoreDraft.parse(intent);
  return db.$transaction(async (tx) => {
    if (!(await lockForTrash(tx, reportId)))
      throw new NotFound("There is no such draft. It may have been permanently deleted.");
    const deletion = await openDeletion(tx, reportId);
    if (!deletion) throw new Conflict("This draft is no longer in the trash");
    const { id, slug, title, restorers } = deletion;
    if (!can(viewer, "draft.restore", { ownerIds: restorers })) throw new NotFound();
    await tx.draftDeletion.update({
      where: { id },
      data: { restoredAt: new Date(), restoredById: accountIdOf(viewer) },
      select: { id: true },
    });
    await recordAudit(tx, {
      viewer,
      action: "draft.restore",
      subjectKind: "Report",
      subjectId: reportId,
      before: null,
      after: { slug, title },
      origin,
    });
    return { title };
  });
}

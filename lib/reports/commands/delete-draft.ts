import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { DeleteDraft } from "../schema";
import { lockDraft } from "./lock-draft";
import { lockForTrash } from "./open-deletion";

/**
 * Moves a draft that was never published to the trash, where it stays for 30 days with its revisions, its claims and
 * its address. Authors may delete their own, editors any. A published report is withdrawn instead.
 *
 * @throws Forbidden, NotFound, InTrash, Invalid (`reportId`: it has been published)
 */
export async function deleteDraft(
  viewer: Viewer,
  intent: DeleteDraft,
  origin: Origin,
): Promise<{ title: string }> {
  if (!can(viewer, "desk.enter")) throw new Forbidden();
  const { reportId } = DeleteDraft.parse(intent);
  return db.$transaction(async (tx) => {
    await lockForTrash(tx, reportId);
    const { slug, content } = await lockDraft(tx, reportId);
    const { createdById, versions } = await tx.report.findUniqueOrThrow({
      where: { id: reportId },
      select: { createdById: true, versions: { select: { id: true }, take: 1 } },
    });
    if (!can(viewer, "draft.delete", { ownerIds: createdById ? [createdById] : [] })) {
      throw new Forbidden("Only the author who started this draft, or an editor, may delete it");
    }
    if (versions.length > 0) {
      throw new Invalid(
        "reportId",
        "This report has been published. Withdraw it, or restore an earlier version from its history.",
      );
    }
    await tx.draftDeletion.create({
      data: { reportId, deletedById: accountIdOf(viewer) },
      select: { id: true },
    });
    await recordAudit(tx, {
      viewer,
      action: "draft.delete",
      subjectKind: "Report",
      subjectId: reportId,
      before: { slug, title: content.title },
      after: null,
      origin,
    });
    return { title: content.title };
  });
}

import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { DeleteDraft } from "../schema";

/**
 * Deletes a report that was never published, with its draft and revisions. What was published is withdrawn instead.
 *
 * @throws Forbidden, NotFound, Invalid (`reportId`: it has been published)
 */
export async function deleteDraft(viewer: Viewer, intent: DeleteDraft, origin: Origin): Promise<void> {
  if (!can(viewer, "draft.delete")) throw new Forbidden();
  const { reportId } = DeleteDraft.parse(intent);
  await db.$transaction(async (tx) => {
    // The draft's row is what publishing locks too.
    await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "reportId" = ${reportId}::uuid FOR UPDATE`;
    const report = await tx.report.findUnique({
      where: { id: reportId },
      select: { slug: true, draft: { select: { title: true } }, versions: { select: { id: true }, take: 1 } },
    });
    if (!report) throw new NotFound("There is no such report");
    if (report.versions.length > 0) {
      throw new Invalid("reportId", "A report that has been published can be withdrawn, not deleted");
    }
    await tx.report.delete({ where: { id: reportId }, select: { id: true } });
    await recordAudit(tx, {
      viewer,
      action: "draft.delete",
      subjectKind: "Report",
      subjectId: reportId,
      before: { slug: report.slug, title: report.draft?.title ?? "" },
      after: null,
      origin,
    });
  });
}

import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockName, lockRows } from "@/lib/db/locks";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { ChangeSlug } from "../schema";
import { openDeletion, refuseInTrash } from "./open-deletion";

/**
 * Changes a report's address. Once it has been published the old one redirects, so changing it then counts as
 * publishing; returning to an earlier address is allowed.
 *
 * @throws Forbidden, NotFound, InTrash, Invalid (`slug`: taken)
 */
export async function changeSlug(viewer: Viewer, intent: ChangeSlug, origin: Origin): Promise<void> {
  if (!can(viewer, "draft.edit")) throw new Forbidden();
  const { reportId, slug } = ChangeSlug.parse(intent);
  await db.$transaction(async (tx) => {
    await lockName(tx, "slug", slug);
    // Guards against a first publication, which makes the address known to readers.
    await lockRows(tx, "Report", [reportId], "UPDATE");
    const report = await tx.report.findUnique({
      where: { id: reportId },
      select: { slug: true, publishedAt: true },
    });
    if (!report) throw new NotFound("There is no such report");
    await refuseInTrash(tx, reportId);
    if (report.slug === slug) return;
    if (report.publishedAt && !can(viewer, "report.publish")) throw new Forbidden();
    const owner = await tx.report.findUnique({ where: { slug }, select: { id: true } });
    const redirect = await tx.slugRedirect.findUnique({ where: { slug }, select: { reportId: true } });
    if (owner || (redirect && redirect.reportId !== reportId)) {
      const trashed = owner && (await openDeletion(tx, owner.id));
      throw new Invalid(
        "slug",
        trashed ? "A draft in the trash has this address" : "Another report has this address",
      );
    }
    await tx.slugRedirect.deleteMany({ where: { slug } });
    if (report.publishedAt) {
      await tx.slugRedirect.create({ data: { slug: report.slug, reportId }, select: { slug: true } });
    }
    await tx.report.update({ where: { id: reportId }, data: { slug }, select: { id: true } });
    await recordAudit(tx, {
      viewer,
      action: "draft.edit",
      subjectKind: "Report",
      subjectId: reportId,
      before: { slug: report.slug },
      after: { slug },
      origin,
    });
    if (report.publishedAt) await raiseEpoch(tx);
  });
}

import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { DRAFT_COLUMNS, draftContent } from "../draft-columns";
import type { DraftContent } from "../schema";
import { refuseInTrash } from "./open-deletion";

export type LockedDraft = {
  id: string;
  reportId: string;
  slug: string;
  revision: number;
  /** the report's own date, once it was published */
  publishedAt: Date | null;
  content: DraftContent;
};

/**
 * The working draft of a report, its row locked until the transaction ends.
 *
 * @throws NotFound when there is no such draft, InTrash
 */
export async function lockDraft(tx: Prisma.TransactionClient, reportId: string): Promise<LockedDraft> {
  await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "reportId" = ${reportId}::uuid FOR UPDATE`;
  const draft = await tx.draft.findUnique({
    where: { reportId },
    select: {
      id: true,
      ...DRAFT_COLUMNS,
      revision: true,
      report: { select: { slug: true, publishedAt: true } },
    },
  });
  if (!draft) throw new NotFound("There is no such draft");
  await refuseInTrash(tx, reportId);
  const { id, revision, report, ...columns } = draft;
  return {
    id,
    reportId,
    slug: report.slug,
    revision,
    publishedAt: report.publishedAt,
    content: draftContent(columns),
  };
}

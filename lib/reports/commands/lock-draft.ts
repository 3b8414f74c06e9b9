import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { IdRow, selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { DRAFT_COLUMNS, draftContent } from "../draft-columns";
import type { DraftContent } from "../schema";
import { refuseInTrash } from "./open-deletion";

export type LockedDraft = {
  id: string;
  reportId: string;
  slug: string;
  revision: number;
  /** of its first version, once it was published */
  publishedAt: Date | null;
  content: DraftContent;
};

/**
 * Locks a report against concurrent publishing, withdrawing, renaming and references to it. Take this lock before any
 * other lock on the report.
 *
 * @throws NotFound if there is no such report
 */
export async function lockReport(tx: Prisma.TransactionClient, reportId: string): Promise<void> {
  const found = await lockRows(tx, "Report", [reportId], "UPDATE");
  if (!found.has(reportId)) throw new NotFound("There is no such report");
}

/**
 * The working draft of a report, its row locked until the transaction ends.
 *
 * @throws NotFound if there is no such draft, InTrash
 */
export async function lockDraft(tx: Prisma.TransactionClient, reportId: string): Promise<LockedDraft> {
  const [row] = await selectRows(tx, "draft-to-lock", IdRow)`
    SELECT "id"::text FROM "Draft" WHERE "reportId" = ${reportId}::uuid`;
  await lockRows(tx, "Draft", row ? [row.id] : []);
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

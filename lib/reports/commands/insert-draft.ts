import "server-only";
import { now } from "@/lib/clock/now";
import type { Prisma, RevisionKind } from "@/lib/db/generated/client";
import { toJson } from "@/lib/db/rows";
import { draftColumns } from "../draft-columns";
import type { DraftContent } from "../schema";

type NewDraft = {
  slug: string;
  accountId: string | null;
  importSource: string | null;
  kind: RevisionKind;
  content: DraftContent;
};

/** Inserts a report with its draft and first revision. */
export async function insertDraft(
  tx: Prisma.TransactionClient,
  { slug, accountId, importSource, kind, content }: NewDraft,
): Promise<{ reportId: string; draftId: string }> {
  const at = now();
  const report = await tx.report.create({
    data: { slug, createdAt: at, createdById: accountId, importSource },
    select: { id: true },
  });
  const draft = await tx.draft.create({
    data: { reportId: report.id, ...draftColumns(content), updatedAt: at, updatedById: accountId },
    select: { id: true },
  });
  await tx.draftRevision.create({
    data: {
      draftId: draft.id,
      revision: 1,
      kind,
      content: toJson(content),
      savedAt: at,
      savedById: accountId,
    },
    select: { id: true },
  });
  return { reportId: report.id, draftId: draft.id };
}

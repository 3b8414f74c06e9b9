import type { Prisma } from "@/lib/db/generated/client";
import { toJson } from "@/lib/db/rows";
import { DraftContent } from "./schema";

/** The columns of a draft's row that are its content. */
export const DRAFT_COLUMNS = {
  title: true,
  standfirst: true,
  offer: true,
  document: true,
  tags: true,
  authorIds: true,
  subjectIds: true,
  publishedAt: true,
  dateReason: true,
} as const satisfies Prisma.DraftSelect & Record<keyof DraftContent, true>;

/** A draft's content as its row's columns. */
export function draftColumns(content: DraftContent) {
  return {
    title: content.title,
    standfirst: content.standfirst,
    offer: content.offer,
    document: toJson(content.document),
    tags: content.tags,
    authorIds: content.authorIds,
    subjectIds: content.subjectIds,
    publishedAt: content.publishedAt ? new Date(content.publishedAt) : null,
    dateReason: content.dateReason ?? "",
  } satisfies Prisma.DraftUpdateInput;
}

/** The inverse, for a row as `DRAFT_COLUMNS` selects it. */
export function draftContent(
  columns: Prisma.DraftGetPayload<{ select: typeof DRAFT_COLUMNS }>,
): DraftContent {
  return DraftContent.parse({ ...columns, publishedAt: columns.publishedAt?.toISOString() ?? null });
}

import type { Prisma } from "@/lib/db/generated/client";
import type { DraftContent } from "../schema";
import { toJson } from "./to-json";

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
  } satisfies Prisma.DraftUpdateInput;
}

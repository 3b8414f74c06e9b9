import type { DraftContent } from "./schema";

/** What an editor holds: a title, and no words yet. */
export const content = (title: string): DraftContent => ({
  title,
  standfirst: "",
  offer: "",
  tags: [],
  authorIds: [],
  subjectIds: [],
  publishedAt: null,
  document: { type: "doc", content: [] },
});

import type { DraftContent } from "./schema";

/** An editor's content: a title, and no text yet. */
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

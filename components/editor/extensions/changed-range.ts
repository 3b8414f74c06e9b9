import type { Node } from "@tiptap/pm/model";

/** Where two documents differ, as a range of the later one; null when they do not. */
export function changedRange(before: Node, after: Node): { from: number; to: number } | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  return { from: Math.min(start, end.b), to: Math.min(Math.max(start, end.b) + 1, after.content.size) };
}

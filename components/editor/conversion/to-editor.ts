import type { JSONContent } from "@tiptap/core";
import { newBlockId } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";

/** The order in which the editor's schema ranks marks; a test compares the two. */
export const MARK_ORDER = [
  "link",
  "bold",
  "code",
  "italic",
  "strike",
  "subscript",
  "superscript",
  "lang",
  "entity",
  "claim",
];

/** A stored document in the editor's form: marks ranked, and with a first paragraph if it is empty. */
export function toEditor(document: ReportDocument): JSONContent {
  if (document.content.length === 0) {
    return { type: "doc", content: [{ type: "paragraph", attrs: { id: newBlockId() } }] };
  }
  return { type: "doc", content: document.content.map(ranked) };
}

function ranked(node: JSONContent): JSONContent {
  const marks = node.marks && { marks: rankedMarks(node.marks) };
  return { ...node, ...marks, ...(node.content && { content: node.content.map(ranked) }) };
}

/** Of two marks of one kind the first is kept; of claims, which may share their words, all are. */
function rankedMarks(marks: NonNullable<JSONContent["marks"]>): NonNullable<JSONContent["marks"]> {
  return MARK_ORDER.flatMap((type) => {
    const own = marks.filter((mark) => mark.type === type);
    return type === "claim" ? own : own.slice(0, 1);
  });
}

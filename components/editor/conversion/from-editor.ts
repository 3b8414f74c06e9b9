import type { JSONContent } from "@tiptap/core";
import { ReportDocument } from "@/lib/document/document";

/** The editor's document in stored form; an error names the invalid block. */
export function fromEditor(json: JSONContent): { document: ReportDocument } | { error: string } {
  const content = (json.content ?? []).map((node) => stored(node, true));
  const parsed = ReportDocument.safeParse({ type: "doc", content });
  if (parsed.success) return { document: parsed.data };
  const [issue] = parsed.error.issues;
  const index = Number(issue?.path[1]);
  const words = Number.isInteger(index) ? wordsOf(content[index]).slice(0, 60).trim() : "";
  return {
    error: `${words ? `The block “${words}…”` : "A block"} cannot be saved: ${issue?.message ?? "unknown"}`,
  };
}

function stored(node: JSONContent, top: boolean): JSONContent {
  const { type, text, marks, content } = node;
  const attrs = storedAttrs(node, top);
  return {
    type,
    ...(attrs && { attrs }),
    ...(content && content.length > 0 && { content: content.map((child) => stored(child, false)) }),
    ...(marks && marks.length > 0 && { marks }),
    ...(text !== undefined && { text }),
  };
}

/** Removes meaningless data: ids of inner blocks, and keys without a value; a null alignment is valid. */
function storedAttrs({ type, attrs }: JSONContent, top: boolean): JSONContent["attrs"] {
  const entries = Object.entries(attrs ?? {}).filter(
    ([key, value]) => (value !== null && value !== undefined) || key === "align",
  );
  const kept = top || type === "footnote" ? entries : entries.filter(([key]) => key !== "id");
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function wordsOf(node: JSONContent | undefined): string {
  if (!node) return "";
  return node.text ?? (node.content ?? []).map(wordsOf).join(" ");
}

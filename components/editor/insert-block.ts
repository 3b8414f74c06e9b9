import type { Editor, JSONContent, Range } from "@tiptap/core";
import type { Node, NodeType } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";

type Where = "here" | "first" | "last";

/**
 * Inserts a block at the top level: in place of an empty paragraph, else after the caret's block. The caret moves into
 * it, or after it if it holds no text. A block that must be first or last is unique: if it exists, the caret moves to
 * its end. `range` is what was typed to request it, and is deleted.
 */
export function insertBlock(
  editor: Editor,
  content: JSONContent,
  where: Where = "here",
  range?: Range,
): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      if (range) tr.delete(range.from, range.to);
      const node = state.schema.nodeFromJSON(content);
      const own = where === "here" ? null : placeOf(tr.doc, node.type);
      if (own) {
        tr.setSelection(TextSelection.near(tr.doc.resolve(own.end - 1), -1));
        tr.scrollIntoView();
        return true;
      }
      const { $from } = tr.selection;
      const top = $from.depth > 0 ? $from.node(1) : null;
      const replaces = top?.type.name === "paragraph" && top.content.size === 0;
      const from = {
        first: 0,
        last: tr.doc.content.size,
        here: $from.depth > 0 ? $from.before(1) : $from.pos,
      }[where];
      if (where === "here" && replaces) tr.replaceWith(from, from + top.nodeSize, node);
      else tr.insert(where === "here" && top ? from + top.nodeSize : from, node);
      const start = where === "here" && top && !replaces ? from + top.nodeSize : from;
      const end = start + node.nodeSize;
      const paragraph = state.schema.nodes.paragraph;
      if (end >= tr.doc.content.size && node.isAtom && paragraph) tr.insert(end, paragraph.create());
      tr.setSelection(TextSelection.near(tr.doc.resolve(node.isAtom ? end : start + 1)));
      tr.scrollIntoView();
      return true;
    })
    .run();
}

/** The end of the first top-level block of a kind, if there is one. */
function placeOf(doc: Node, type: NodeType): { end: number } | null {
  let found: { end: number } | null = null;
  doc.forEach((node, at) => {
    if (node.type === type) found ??= { end: at + node.nodeSize };
  });
  return found;
}

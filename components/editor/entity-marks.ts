import type { Editor } from "@tiptap/core";
import type { Mark, Node } from "@tiptap/pm/model";

export type EntityUse = { id: string; confirmed: number; proposed: number; first: number };

type Span = { from: number; to: number; mark: Mark; words: string };

/**
 * Every run of words that names an entity; adjacent nodes with the same mark (of which one may be bold) are one run.
 */
export function entitySpans(doc: Node): Span[] {
  const spans: Span[] = [];
  doc.descendants((node, pos) => {
    const mark = node.isText ? node.marks.find((candidate) => candidate.type.name === "entity") : undefined;
    if (!mark) return true;
    const last = spans.at(-1);
    if (last && last.to === pos && last.mark.eq(mark)) {
      last.to = pos + node.nodeSize;
      last.words += node.text ?? "";
    } else spans.push({ from: pos, to: pos + node.nodeSize, mark, words: node.text ?? "" });
    return true;
  });
  return spans;
}

/** The entities that a text names, in the order of their first mention. */
export function entityUses(doc: Node): EntityUse[] {
  const uses = new Map<string, EntityUse>();
  for (const { from, mark } of entitySpans(doc)) {
    const id = String(mark.attrs.id);
    const use = uses.get(id) ?? { id, confirmed: 0, proposed: 0, first: from };
    uses.set(id, use);
    if (mark.attrs.proposed) use.proposed += 1;
    else use.confirmed += 1;
  }
  return [...uses.values()];
}

/** Confirms proposals: of one entity, or all; only in a range if one is given. */
export function acceptEntities(editor: Editor, only: { id?: string; at?: number } = {}): void {
  change(editor, only, true);
}

/** Removes marks: proposals of one entity, or all marks in a range. The words stay. */
export function rejectEntities(editor: Editor, only: { id?: string; at?: number }): void {
  change(editor, only, false);
}

function change(editor: Editor, { id, at }: { id?: string; at?: number }, accept: boolean): void {
  editor.commands.command(({ tr }) => {
    for (const { from, to, mark } of entitySpans(tr.doc)) {
      const here = at === undefined ? mark.attrs.proposed : at >= from && at <= to;
      if (!here || (id !== undefined && mark.attrs.id !== id)) continue;
      tr.removeMark(from, to, mark);
      if (accept) tr.addMark(from, to, mark.type.create({ ...mark.attrs, proposed: false }));
    }
    return true;
  });
}

/** Scrolls to the first mention of an entity. */
export function goToEntity(editor: Editor, id: string): void {
  const span = entitySpans(editor.state.doc).find(({ mark }) => mark.attrs.id === id);
  if (span) editor.chain().focus().setTextSelection({ from: span.from, to: span.to }).scrollIntoView().run();
}

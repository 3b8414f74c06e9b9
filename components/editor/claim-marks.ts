import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

/** A run of words that carries a claim's mark. */
export type ClaimRange = { id: string; from: number; to: number; words: string };

/**
 * Every run of words that carries a claim's mark, in reading order: the editor's counterpart of `claimSpans`, with
 * positions in the editor. Adjacent nodes with one claim are one run; a footnote has no words.
 */
export function claimRanges(doc: Node): ClaimRange[] {
  const ranges: ClaimRange[] = [];
  doc.descendants((block, start) => {
    if (!block.isTextblock) return true;
    let words = 0;
    const open = new Map<string, ClaimRange & { end: number }>();
    block.forEach((node, offset) => {
      if (node.type.name === "footnote") return;
      const text = node.text ?? "\n";
      const from = start + 1 + offset;
      for (const mark of node.marks) {
        if (mark.type.name !== "claim") continue;
        const id = String(mark.attrs.id);
        const last = open.get(id);
        if (last?.end === words) {
          last.to = from + node.nodeSize;
          last.end += text.length;
          last.words += text;
        } else {
          const range = { id, from, to: from + node.nodeSize, words: text, end: words + text.length };
          open.set(id, range);
          ranges.push(range);
        }
      }
      words += text.length;
    });
    return false;
  });
  return ranges
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map(({ id, from, to, words }) => ({ id, from, to, words }));
}

/** The selected words, with their block and the entities that it names; null if they are not words of one block. */
export type ChosenWords = {
  from: number;
  to: number;
  words: string;
  block: string;
  before: string;
  entityIds: string[];
};

/**
 * The words for a claim: within one block of text, without spaces at the ends. `entityIds`: first those in the words,
 * then those before them, nearest first, then those after.
 */
export function chosenWords(editor: Editor): ChosenWords | null {
  const { selection, doc } = editor.state;
  const { $from, $to } = selection;
  if (selection.empty || !$from.parent.isTextblock || !$from.sameParent($to)) return null;
  const raw = doc.textBetween($from.pos, $to.pos, "", textOf);
  const lead = raw.length - raw.trimStart().length;
  const trail = raw.length - raw.trimEnd().length;
  if (raw.trim() === "") return null;
  const [from, to] = [$from.pos + lead, $to.pos - trail];
  const start = $from.start();
  const ids: { id: string; distance: number }[] = [];
  $from.parent.forEach((node, offset) => {
    const mark = node.marks.find(({ type }) => type.name === "entity");
    const at = start + offset;
    // Those after count as far away: a sentence names its subject before it says something about it.
    if (mark)
      ids.push({ id: String(mark.attrs.id), distance: at >= to ? 1e6 + at : at >= from ? 0 : from - at });
  });
  return {
    from,
    to,
    words: doc.textBetween(from, to, "", textOf),
    block: $from.parent.textContent,
    before: doc.textBetween(start, from, "", textOf),
    entityIds: [...new Set(ids.sort((a, b) => a.distance - b.distance).map(({ id }) => id))],
  };
}

const textOf = (leaf: Node): string => (leaf.type.name === "footnote" ? "" : "\n");

/** Moves a claim's mark to a range, removing it everywhere else: one step for undo. */
export function markClaim(
  editor: Editor,
  id: string,
  { from, to }: { from: number; to: number },
  instead?: string,
): void {
  editor.commands.command(({ tr, state }) => {
    const type = state.schema.marks.claim;
    if (!type) return false;
    for (const range of claimRanges(tr.doc)) {
      if (range.id === id || range.id === instead)
        tr.removeMark(range.from, range.to, type.create({ id: range.id }));
    }
    tr.addMark(from, to, type.create({ id }));
    return true;
  });
}

/** Removes a claim's mark; the words stay. */
export function unmarkClaim(editor: Editor, id: string): void {
  editor.commands.command(({ tr, state }) => {
    const type = state.schema.marks.claim;
    for (const range of claimRanges(tr.doc)) {
      if (type && range.id === id) tr.removeMark(range.from, range.to, type.create({ id }));
    }
    return true;
  });
}

/** Selects the words of a claim and scrolls to them. */
export function goToClaim(editor: Editor, id: string): boolean {
  const range = claimRanges(editor.state.doc).find((one) => one.id === id);
  if (!range) return false;
  editor.chain().focus().setTextSelection({ from: range.from, to: range.to }).scrollIntoView().run();
  return true;
}

/** Selects the words of the claim before or after the caret. */
export function goToNextClaim(editor: Editor, direction: 1 | -1): boolean {
  const { from } = editor.state.selection;
  const ranges = claimRanges(editor.state.doc);
  const next =
    direction === 1
      ? (ranges.find((range) => range.from > from) ?? ranges[0])
      : (ranges.findLast((range) => range.from < from) ?? ranges.at(-1));
  if (!next) return false;
  editor.chain().focus().setTextSelection({ from: next.from, to: next.to }).scrollIntoView().run();
  return true;
}

import type { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import type { Finding } from "@/lib/checks/types";

/** The fields of a draft on the page. */
const FIELDS = {
  title: "#draft-title",
  standfirst: "#draft-standfirst",
  offer: "#draft-offer",
  tags: "#draft-tags input",
  authorIds: "#draft-authors select",
  publishedAt: "#draft-date",
} as const;

const ASIDES = {
  alt: 'textarea[aria-label="Alternative text"]',
  caption: 'textarea[aria-label="Caption"]',
  credit: 'textarea[aria-label="Credit"]',
  title: 'textarea[aria-label="Title of the callout"]',
} as const;

/** Selects the words of a finding and scrolls to them; to the block, if its words have changed since. */
export function goToFinding(editor: Editor | null, { place, words }: Finding): void {
  if ("field" in place) {
    if (place.field === "document") editor?.commands.focus("start");
    else if (place.field === "claims") showClaims();
    else show(document.querySelector<HTMLElement>(FIELDS[place.field]));
    return;
  }
  const block = editor && blockOf(editor, place.blockId);
  if (!editor || !block) return;
  if (place.part === "text" || place.part === "footnote") {
    const start = place.part === "text" ? wordsAt(block.node, place.start, words) : place.start;
    const from = positionOf(block, start);
    const to = place.part === "text" ? positionOf(block, start + words.length) : from;
    const note = place.part === "footnote" ? noteAt(editor, from) : null;
    const { doc, tr } = editor.state;
    const selection =
      note === null
        ? TextSelection.between(doc.resolve(from), doc.resolve(to))
        : NodeSelection.create(doc, note);
    editor.view.dispatch(tr.setSelection(selection));
    editor.view.focus();
    const { node } = editor.view.domAtPos(from);
    (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: "center" });
    return;
  }
  const dom = editor.view.nodeDOM(block.at);
  show(dom instanceof HTMLElement ? dom.querySelector<HTMLElement>(ASIDES[place.part]) : null);
}

/** Whether the words of a finding are still where they were; unknown for findings that are not words of a block. */
export function stillStands(editor: Editor | null, { place, words }: Finding): boolean {
  if ("field" in place || !editor) return true;
  const block = blockOf(editor, place.blockId);
  if (!block) return false;
  if (place.part === "text") return textOf(block.node).includes(words);
  if (place.part === "footnote") return true;
  return words === "" ? String(block.node.attrs[place.part] ?? "").trim() === "" : true;
}

type At = { node: Node; at: number };

function blockOf(editor: Editor, id: string): At | null {
  let found: At | null = null;
  editor.state.doc.forEach((node, at) => {
    if (node.attrs.id === id) found = { node, at };
  });
  return found;
}

/** The runs of a block with the offset of each in its plain text, as `inlineRuns` joins them. */
function runsOf(block: Node): { run: Node; at: number; offset: number }[] {
  const runs: { run: Node; at: number; offset: number }[] = [];
  let offset = 0;
  const add = (run: Node, at: number) => {
    if (runs.length > 0) offset += 1;
    runs.push({ run, at, offset });
    offset += lengthOf(run);
  };
  if (block.isTextblock) add(block, 0);
  block.descendants((node, at) => {
    if (!node.isTextblock) return true;
    add(node, at + 1);
    return false;
  });
  return runs;
}

const sizeOf = (node: Node): number => (node.isText ? node.nodeSize : node.type.name === "hardBreak" ? 1 : 0);

function lengthOf(run: Node): number {
  let length = 0;
  run.forEach((node) => {
    length += sizeOf(node);
  });
  return length;
}

const textOf = (block: Node): string =>
  runsOf(block)
    .map(({ run }) =>
      run.textBetween(0, run.content.size, "", (leaf) => (leaf.type.name === "hardBreak" ? "\n" : "")),
    )
    .join("\n");

/** Where the words are today: at the same place, or else at their first occurrence. */
function wordsAt(block: Node, start: number, words: string): number {
  const text = textOf(block);
  // Table cells are joined by different white space here; it has the same length.
  if (text.slice(start, start + words.length) === words) return start;
  const found = words === "" ? -1 : text.indexOf(words);
  return found >= 0 ? found : Math.min(start, text.length);
}

/** The editor's position of an offset in a block's plain text. */
function positionOf({ node: block, at }: At, offset: number): number {
  const run = runsOf(block).findLast((candidate) => candidate.offset <= offset);
  if (!run) return at + 1;
  let left = offset - run.offset;
  let position = at + run.at + 1;
  for (let index = 0; index < run.run.childCount && left > 0; index += 1) {
    const child = run.run.child(index);
    const size = sizeOf(child);
    position += size === 0 ? child.nodeSize : Math.min(left, size);
    left -= Math.min(left, size);
  }
  return position;
}

/** The footnote at a position or just after it. */
function noteAt(editor: Editor, from: number): number | null {
  for (let at = from; at <= Math.min(from + 2, editor.state.doc.content.size); at += 1) {
    if (editor.state.doc.nodeAt(at)?.type.name === "footnote") return at;
  }
  return null;
}

const SIDE_TABS = 'fieldset[aria-label="Details and claims"] button';

/** Opens the list of claims, at the first whose words are gone. */
function showClaims(): void {
  const [, claims] = document.querySelectorAll<HTMLElement>(SIDE_TABS);
  claims?.click();
  requestAnimationFrame(() => {
    const lost = document.querySelector<HTMLElement>("[data-claim-line=detached] button");
    show(lost ?? claims ?? null);
  });
}

function show(element: HTMLElement | null): void {
  // The claims replace the details in the side panel; the details button brings them back.
  if (element?.closest("[hidden]")) document.querySelector<HTMLElement>(SIDE_TABS)?.click();
  const folded = element?.closest("details");
  if (folded) folded.open = true;
  requestAnimationFrame(() => {
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  });
}

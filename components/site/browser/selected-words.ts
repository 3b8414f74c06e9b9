import { blockOf, wordsIn } from "./block-words";

/** Words that the reader selected, in one block. */
export type Selected = { block: HTMLElement; quote: string; before: string };

/** What is selected now, and where its tools are shown. */
export type SelectedWords = {
  get: () => Selected | null;
  /** of an own highlight, instead of a selection */
  show: (at: DOMRect, selected: Selected | null) => void;
  hide: () => void;
};

const GAP = 8;

/**
 * Shows tools at words that are selected in the text: below them, or on touch screens, where the browser's own menu is,
 * at the bottom of the window.
 */
export function selectedWords(text: HTMLElement, tools: HTMLElement): SelectedWords {
  let selected: Selected | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** at an own highlight, which is no selection */
  let held = false;

  function read(): { selected: Selected; at: DOMRect } | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0).cloneRange();
    const block = blockOf(range.startContainer);
    if (!block || !text.contains(block)) return null;
    const last = blockOf(range.endContainer);
    if (last !== block) {
      // A triple click ends before the first letter of what follows.
      const over = document.createRange();
      over.setStartAfter(block);
      over.setEnd(range.endContainer, range.endOffset);
      if (over.toString().trim() !== "") return null;
      range.setEnd(block, block.childNodes.length);
    }
    const words = wordsIn(block, range);
    return words.quote.trim() === ""
      ? null
      : { selected: { block, ...words }, at: range.getBoundingClientRect() };
  }

  function show(at: DOMRect, now: Selected | null): void {
    selected = now;
    held = now === null;
    tools.dispatchEvent(new Event("tools-shown"));
    if (!tools.matches(":popover-open")) tools.showPopover();
    const bottom = innerHeight - tools.offsetHeight - GAP;
    const below = at.bottom + GAP;
    const above = at.top - GAP - tools.offsetHeight;
    const top = matchMedia("(pointer: coarse)").matches
      ? bottom
      : below <= bottom
        ? below
        : Math.max(GAP, above);
    const left = document.documentElement.clientWidth - tools.offsetWidth - GAP;
    tools.style.top = `${Math.min(top, Math.max(GAP, bottom))}px`;
    tools.style.left = `${Math.max(GAP, Math.min(at.left, left))}px`;
  }

  function hide(): void {
    selected = null;
    held = false;
    if (tools.matches(":popover-open")) tools.hidePopover();
  }

  function look(): void {
    if (tools.contains(document.activeElement)) return;
    const found = read();
    if (found) show(found.at, found.selected);
    else if (!held) hide();
  }

  document.addEventListener("selectionchange", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 200);
  });
  // A press of a button takes neither the selection nor the focus.
  tools.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (held && target instanceof Node && !tools.contains(target)) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  return { get: () => selected, show, hide };
}

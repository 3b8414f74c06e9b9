import type { Block, InnerList, InnerParagraph, ListItem } from "@/lib/document/block";
import type { Inline } from "@/lib/document/inline";
import { innerList, innerParagraph, list, listItem } from "../build-blocks";
import { MAX_NESTING } from "../limits";

/** An item from HTML: its number, null for a bullet, and the nesting depth of its list. */
export type HtmlItem = { kind: "item"; number: number | null; depth: number; content: Inline[] };

type Run = { start: number | null; items: HtmlItem[][] };

/**
 * Consecutive items as lists: deeper ones go inside the previous item, and a gap in the numbers begins another list.
 */
export function htmlLists(items: readonly HtmlItem[]): Block[] {
  return runsOf(items).map(({ start, items: own }) => list(start, own.map(itemOf)));
}

/** Each item of a run comes with those inside it. */
function runsOf(items: readonly HtmlItem[]): Run[] {
  const runs: Run[] = [];
  const outer = items.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  let next: number | null = null;
  for (const item of items) {
    const open = runs.at(-1);
    const last = open?.items.at(-1);
    if (item.depth > outer && last) {
      last.push(item);
      continue;
    }
    const goesOn =
      open !== undefined && (open.start === null) === (item.number === null) && item.number === next;
    if (goesOn) open.items.push([item]);
    else runs.push({ start: item.number, items: [[item]] });
    next = item.number === null ? null : item.number + 1;
  }
  return runs;
}

function itemOf([first, ...inside]: HtmlItem[]): ListItem {
  const content: (InnerParagraph | InnerList)[] = first ? [innerParagraph(first.content)] : [];
  const deepest = (first?.depth ?? 0) + 1 >= MAX_NESTING;
  if (inside.length === 0) return listItem(content);
  const inner = deepest
    ? inside.map((item) => innerParagraph(item.content))
    : runsOf(inside).map(({ start, items }) => innerList(start, items.map(itemOf)));
  return listItem([...content, ...inner]);
}

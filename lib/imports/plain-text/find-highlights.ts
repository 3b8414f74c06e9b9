import type { Notice } from "../types";
import { headingLevel, isHighlightsLabel } from "./heading-rules";
import { endsSentence, type Line } from "./line";
import { markerOf } from "./markers";
import { outerItems } from "./read-list";

export type FoundHighlights = { items: Line[]; rest: Line[] };

const MOST = 10;
/** Without bullets: more lines than this are not all takeaways; if nothing separates them, only the first few count */
const MOST_UNMARKED = 5;
const FEW = 3;
const LONGEST_UNMARKED = 320;

/** The key takeaways under their label, at any position, and the other lines. Without a label there are none. */
export function findHighlights(lines: readonly Line[], notices: Notice[]): FoundHighlights {
  for (const [index, line] of lines.entries()) {
    if (!isHighlightsLabel(line.text)) continue;
    const items = withoutBadges(itemsAfter(lines, index + 1), notices);
    const most = markerOf(items[0]?.text ?? "") ? outerItems(items) : items.length;
    if (items.length < 1 || most > MOST || (items.length < 2 && !markerOf(items[0]?.text ?? ""))) continue;
    const marked = markerOf(items[0]?.text ?? "") !== null;
    if (!marked) {
      notices.push({
        kind: "guessed",
        line: items[0]?.number ?? null,
        what: `${items.length} highlights`,
        why: `The lines under “${line.text}” have no bullets; please check where they end.`,
      });
    }
    const last = items.at(-1);
    const end = (last ? lines.indexOf(last) : index) + 1;
    const after = lines.slice(end).map((other, at) => (at === 0 ? { ...other, gap: true } : other));
    return { items, rest: [...lines.slice(0, index), ...after] };
  }
  return { items: [], rest: [...lines] };
}

/** A single word before takeaways of several words is a button of the page. */
function withoutBadges(items: Line[], notices: Notice[]): Line[] {
  const worded = items.findIndex(
    (line) =>
      markerOf(line.text) !== null || /\S\s+\S/.test(line.text) || /\p{Script=Han}{4}/u.test(line.text),
  );
  for (const { number, text } of worded > 0 ? items.slice(0, worded) : []) {
    notices.push({ kind: "dropped", line: number, what: text, why: "A button next to the highlights." });
  }
  return worded > 0 ? items.slice(worded) : items;
}

function itemsAfter(lines: readonly Line[], start: number): Line[] {
  const first = lines[start];
  if (!first) return [];
  const kind = markerOf(first.text)?.kind;
  if (kind !== undefined) {
    return markedAfter(lines, start, kind);
  }
  return unmarkedAfter(lines, start);
}

/** Bullets up to the end of the list; those of another kind are nested, unless a blank line separates them. */
function markedAfter(lines: readonly Line[], start: number, kind: string): Line[] {
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const own = line && markerOf(line.text)?.kind;
    if (!line || own === undefined) break;
    if (own !== kind && line.gap && !lines[start + 1]?.gap) break;
  }
  return lines.slice(start, end);
}

/**
 * Lines of similar shape: up to a blank line if they follow each other directly, else up to a heading or longer text.
 */
function unmarkedAfter(lines: readonly Line[], start: number): Line[] {
  const spaced = lines[start + 1]?.gap === true;
  const items: Line[] = [];
  for (let index = start; index < lines.length && items.length <= MOST_UNMARKED; index += 1) {
    const line = lines[index];
    if (!line || line.text.length > LONGEST_UNMARKED || sentenceCount(line.text) > (spaced ? 2 : 1)) break;
    if (items.length > 0 && !spaced && line.gap) break;
    const place = { line, before: lines[index - 1], after: lines[index + 1] };
    if (
      items.length > 0 &&
      !endsLike(items[0], line) &&
      (headingLevel(place) !== null || !endsSentence(line.text))
    )
      break;
    if (/[:：]$/.test(line.text) || markerOf(line.text)) break;
    items.push(line);
  }
  return items.length > MOST_UNMARKED ? items.slice(0, FEW) : items;
}

/** Takeaways are alike: all with a full stop, or all without. */
function endsLike(first: Line | undefined, line: Line): boolean {
  return first !== undefined && endsSentence(first.text) === endsSentence(line.text);
}

function sentenceCount(text: string): number {
  return text.match(/[.!?。！？](?=\s+\p{Lu}|$|["”]|\p{Script=Han})/gu)?.length ?? 0;
}

import type { InnerList, InnerParagraph, ListItem } from "@/lib/document/block";
import { innerList, innerParagraph, listItem } from "../build-blocks";
import { MAX_NESTING } from "../limits";
import { inlines } from "./inlines";
import type { Line } from "./line";
import { type Marker, markerOf } from "./markers";

type Entry = { line: Line; marker: Marker; depth: number };
type Item = { content: (InnerParagraph | InnerList)[] };

/** The number of lines from `start` that are items of one list. */
export function listLength(lines: readonly Line[], start: number): number {
  const first = markerOf(lines[start]?.text ?? "");
  if (!first) return 0;
  const spaced = lines[start + 1]?.gap === true;
  let count = 1;
  let number = first.number;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index];
    const marker = line && markerOf(line.text);
    if (!line || !marker) break;
    const top = marker.kind === first.kind;
    // after a blank line, restarted numbering begins another list
    if (
      top &&
      marker.ordered &&
      marker.number <= number &&
      line.gap &&
      line.indent <= (lines[start]?.indent ?? 0)
    )
      break;
    if (!top && line.gap && line.indent <= (lines[start]?.indent ?? 0) && (!spaced || marker.ordered)) break;
    if (top) number = marker.number;
    count += 1;
  }
  return count;
}

/** The items of a list; deeper ones (by indent, else by kind of bullet) go inside the previous one. */
export function readItems(lines: readonly Line[]): {
  start: number | null;
  type?: string;
  items: ListItem[];
} {
  const entries = withDepths(lines);
  const first = entries[0]?.marker;
  const items = nest(entries, 0, entries.length, 0);
  return { start: first?.ordered ? first.number : null, type: first && letterType(first), items };
}

/** Lists numbered with letters are shown that way. */
function letterType(marker: Marker): string | undefined {
  return marker.kind === "a)" || marker.kind === "a." ? "a" : undefined;
}

/** Bullets that are nested in a list of full ones, whichever comes first. */
const INNER = /^[o◦○–—-]$/u;
const OUTER = /^[•▪●■►➤▶*]$/u;

function withDepths(lines: readonly Line[]): Entry[] {
  const indented = new Set(lines.map((line) => line.indent)).size > 1;
  const kinds = lines.map((line) => markerOf(line.text)?.kind ?? "");
  const outer = kinds.find((kind) => OUTER.test(kind));
  const steps: (number | string)[] =
    !indented && outer !== undefined && INNER.test(kinds[0] ?? "") ? [outer] : [];
  return lines.flatMap((line) => {
    const marker = markerOf(line.text);
    if (!marker) return [];
    const step = indented ? line.indent : marker.kind;
    const known = steps.findIndex((other) =>
      typeof other === "number" && typeof step === "number" ? other >= step : other === step,
    );
    steps.splice(known < 0 ? steps.length : known, Number.POSITIVE_INFINITY, step);
    return [{ line, marker, depth: Math.min(steps.length - 1, MAX_NESTING - 1) }];
  });
}

function nest(entries: readonly Entry[], from: number, to: number, depth: number): ListItem[] {
  const items: Item[] = [];
  for (let index = from; index < to; index += 1) {
    const entry = entries[index];
    if (!entry) break;
    const last = items.at(-1);
    if (entry.depth <= depth || !last) {
      items.push({ content: [innerParagraph(inlines(entry.line, entry.marker.rest))] });
      continue;
    }
    let end = index;
    while (end < to && (entries[end]?.depth ?? 0) > depth) end += 1;
    const inner = nest(entries, index, end, entry.depth);
    last.content.push(
      innerList(entry.marker.ordered ? entry.marker.number : null, inner, letterType(entry.marker)),
    );
    index = end - 1;
  }
  return items.map((item) => listItem(item.content));
}

/** The number of items of a list, not counting nested ones. */
export function outerItems(lines: readonly Line[]): number {
  const depths = withDepths(lines).map((entry) => entry.depth);
  const least = Math.min(...depths);
  return depths.filter((depth) => depth === least).length + (depths[0] === least ? 0 : 1);
}

/** Key takeaways as items: those with another bullet go inside the previous one. */
export const highlightItems = (lines: readonly Line[]): ListItem[] =>
  lines.every((line) => markerOf(line.text) !== null) ? readItems(lines).items : plainItems(lines);

/** Lines as items of a list, without their bullets. */
export function plainItems(lines: readonly Line[]): ListItem[] {
  return lines.map((line) =>
    listItem([innerParagraph(inlines(line, markerOf(line.text)?.rest ?? line.text))]),
  );
}

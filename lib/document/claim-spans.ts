import type { Block } from "./block";
import type { Inline } from "./inline";
import { mapInlines } from "./map-inlines";
import { inlineLength, placedRuns } from "./plain-text";

/** The span of a claim's mark in a block: UTF-16 offsets into its plain text, and the words there. */
export type ClaimSpan = { claimId: string; start: number; end: number; words: string };

/** The words that each claim was made from, by claim id. */
export type ClaimQuotes = ReadonlyMap<string, string>;

/** Every run of words with a claim's mark, in reading order; adjacent nodes with the same claim are one run. */
export function claimSpans(block: Block): ClaimSpan[] {
  const spans: ClaimSpan[] = [];
  for (const { start, content } of placedRuns(block)) {
    let offset = start;
    const open = new Map<string, ClaimSpan>();
    for (const node of content) {
      if (node.type === "footnote") continue;
      const words = node.type === "text" ? node.text : "\n";
      for (const claimId of claimIdsOf(node)) {
        const last = open.get(claimId);
        if (last?.end === offset) {
          last.end += words.length;
          last.words += words;
        } else {
          const span = { claimId, start: offset, end: offset + words.length, words };
          open.set(claimId, span);
          spans.push(span);
        }
      }
      offset += words.length;
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The claims that a block carries, each once. */
export function claimIdsIn(block: Block): string[] {
  return [...new Set(claimSpans(block).map((span) => span.claimId))];
}

/**
 * The spans that still cover the words their claim was made from. A mark around other words, however it came to be
 * there, is *detached*: it never points at what the claim does not say.
 */
export function standingSpans(block: Block, quotes: ClaimQuotes): ClaimSpan[] {
  return claimSpans(block).filter(({ claimId, words }) => quotes.get(claimId) === words);
}

/** A block without the marks that are detached or whose claim is not in `quotes`; the words stay. */
export function withoutDetached(block: Block, quotes: ClaimQuotes): Block {
  if (claimSpans(block).length === 0) return block;
  const kept = standingSpans(block, quotes);
  const offsets = nodeOffsets(block);
  return mapInlines(block, (content) =>
    content.map((node) => {
      if (!node.marks?.some((mark) => mark.type === "claim")) return node;
      const at = offsets.get(node) ?? -1;
      const marks = node.marks.filter(
        (mark) =>
          mark.type !== "claim" ||
          kept.some(({ claimId, start, end }) => claimId === mark.attrs.id && at >= start && at < end),
      );
      const { marks: _, ...bare } = node;
      return marks.length > 0 ? { ...bare, marks } : bare;
    }),
  );
}

const claimIdsOf = (node: Inline): string[] => [
  ...new Set(node.marks?.flatMap((mark) => (mark.type === "claim" ? [mark.attrs.id] : [])) ?? []),
];

function nodeOffsets(block: Block): Map<Inline, number> {
  const offsets = new Map<Inline, number>();
  for (const { start, content } of placedRuns(block)) {
    let offset = start;
    for (const node of content) {
      offsets.set(node, offset);
      offset += inlineLength(node);
    }
  }
  return offsets;
}

/** A block without the marks of some claims; their words stay. */
export function withoutClaims(block: Block, gone: (claimId: string) => boolean): Block {
  return mapInlines(block, (content) =>
    content.map((node) => {
      if (!node.marks?.some((mark) => mark.type === "claim" && gone(mark.attrs.id))) return node;
      const { marks: all, ...bare } = node;
      const marks = all.filter((mark) => mark.type !== "claim" || !gone(mark.attrs.id));
      return marks.length > 0 ? { ...bare, marks } : bare;
    }),
  );
}

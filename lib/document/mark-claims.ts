import type { Block } from "./block";
import type { Inline } from "./inline";
import { mapPlacedInlines } from "./map-inlines";
import { inlineLength, inlineText } from "./plain-text";

type Span = { claimId: string; start: number; end: number };

/**
 * A block with claims' marks around spans of its plain text, in addition to its own; a span that crosses its line is
 * left out. Offsets count UTF-16 units.
 */
export function markClaims(block: Block, spans: readonly Span[]): Block {
  if (spans.length === 0) return block;
  return mapPlacedInlines(block, (content, from) => {
    const to = from + inlineText(content).length;
    return markRun(
      content,
      from,
      spans.filter(({ start, end }) => start >= from && end <= to),
    );
  });
}

function markRun(content: readonly Inline[], from: number, spans: readonly Span[]): Inline[] {
  let at = from;
  return content.flatMap((node): Inline[] => {
    const start = at;
    const length = inlineLength(node);
    at += length;
    const own = spans.filter((span) => span.start < at && span.end > start);
    if (own.length === 0 || length === 0) return [node];
    if (node.type !== "text") return [withClaims(node, own)];
    const cuts = [...new Set([start, at, ...own.flatMap((span) => [span.start, span.end])])]
      .filter((cut) => cut >= start && cut <= at)
      .sort((a, b) => a - b);
    return cuts.slice(1).map((end, index) => {
      const begin = cuts[index] ?? start;
      const piece = { ...node, text: node.text.slice(begin - start, end - start) };
      return withClaims(
        piece,
        own.filter((span) => span.start <= begin && span.end >= end),
      );
    });
  });
}

function withClaims<Node extends Inline>(node: Node, spans: readonly Span[]): Node {
  const there = new Set(node.marks?.flatMap((mark) => (mark.type === "claim" ? [mark.attrs.id] : [])));
  const added = [...new Set(spans.map(({ claimId }) => claimId))].filter((id) => !there.has(id));
  if (added.length === 0) return node;
  const marks = added.map((id) => ({ type: "claim" as const, attrs: { id } }));
  return { ...node, marks: [...(node.marks ?? []), ...marks] };
}

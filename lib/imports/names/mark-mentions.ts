import type { Block } from "@/lib/document/block";
import type { Inline, Mark } from "@/lib/document/inline";
import { mapPlacedInlines } from "@/lib/document/map-inlines";
import { inlineLength, inlineText, placedRuns } from "@/lib/document/plain-text";
import { textNode } from "../mark-chinese";

/** Offsets count UTF-16 units of the block's plain text. */
export type MentionSpan = { start: number; end: number; entityId: string; proposed: boolean };

/** A block with its mentions marked. A span that crosses the end of a line, or overlaps a link or code, is left out. */
export function markMentions(block: Block, spans: readonly MentionSpan[]): Block {
  if (spans.length === 0) return block;
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return mapPlacedInlines(block, (content, from) => markRun(content, from, sorted));
}

/** The spans that `markMentions` would mark. */
export function markable(block: Block, spans: readonly MentionSpan[]): MentionSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return placedRuns(block).flatMap(({ start, content }) => fittingIn(content, start, sorted));
}

function fittingIn(content: readonly Inline[], from: number, spans: readonly MentionSpan[]): MentionSpan[] {
  const to = from + inlineText(content).length;
  const inside = between(spans, from, to).filter(({ start, end }) => end <= to && start < end);
  if (inside.length === 0) return [];
  const closed: { start: number; end: number }[] = [];
  let at = from;
  for (const node of content) {
    const length = inlineLength(node);
    if (node.type === "hardBreak" || node.marks?.some((mark) => CLOSED.has(mark.type)))
      closed.push({ start: at, end: at + length });
    at += length;
  }
  return inside.filter((span) => !closed.some(({ start, end }) => start < span.end && end > span.start));
}

/** From sorted spans, those that begin between two positions. */
function between(spans: readonly MentionSpan[], from: number, to: number): MentionSpan[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: MentionSpan[] = [];
  for (let at = low; at < spans.length; at += 1) {
    const span = spans[at];
    if (!span || span.start > to) break;
    found.push(span);
  }
  return found;
}

/** Links and code do not become links to an entity. */
const CLOSED: ReadonlySet<Mark["type"]> = new Set(["link", "code", "entity"]);

function markRun(content: readonly Inline[], from: number, spans: readonly MentionSpan[]): Inline[] {
  const own = fittingIn(content, from, spans);
  if (own.length === 0) return [...content];
  let at = from;
  return content.flatMap((node) => {
    const start = at;
    at += inlineLength(node);
    return node.type === "text" ? cut(node.text, node.marks ?? [], start, own) : [node];
  });
}

function cut(text: string, marks: readonly Mark[], from: number, spans: readonly MentionSpan[]): Inline[] {
  const parts: Inline[] = [];
  let done = from;
  const to = from + text.length;
  for (const span of spans) {
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    if (start >= end) continue;
    if (start > done) parts.push(textNode(text.slice(done - from, start - from), marks));
    const mention: Mark = { type: "entity", attrs: { id: span.entityId, proposed: span.proposed } };
    parts.push(textNode(text.slice(start - from, end - from), [...marks, mention]));
    done = end;
  }
  if (done < to) parts.push(textNode(text.slice(done - from), marks));
  return parts;
}

import type { Block, Paywall } from "@/lib/reports/document/block";
import { type ClaimSpan, claimSpans } from "@/lib/reports/document/claim-spans";
import type { ReportDocument } from "@/lib/reports/document/document";
import type { Inline, Mark } from "@/lib/reports/document/inline";
import { mapInlines } from "@/lib/reports/document/map-inlines";
import { blockText, inlineRuns, inlineText } from "@/lib/reports/document/plain-text";

/**
 * A new document with the claims of the one it replaces: where a block of the same id still has the words of a claim's
 * mark, once, they carry it again; where its text is the same, so does each place. Run it after `keepIds`, and last.
 */
export function keepClaims(document: ReportDocument, previous: ReportDocument | null): ReportDocument {
  const before = new Map(
    (previous?.content ?? []).flatMap((node) =>
      node.type === "paywall" ? [] : [[node.attrs.id, node] as const],
    ),
  );
  const content = document.content.map((node): Block | Paywall => {
    const old = node.type === "paywall" ? undefined : before.get(node.attrs.id);
    return node.type === "paywall" || !old ? node : markClaims(node, found(node, old));
  });
  return { ...document, content };
}

function found(block: Block, old: Block): ClaimSpan[] {
  const spans = claimSpans(old);
  if (spans.length === 0) return [];
  const text = blockText(block);
  if (text === blockText(old)) return spans;
  return spans.flatMap((span) => {
    const start = text.indexOf(span.words);
    if (start < 0 || text.indexOf(span.words, start + 1) >= 0) return [];
    return [{ ...span, start, end: start + span.words.length }];
  });
}

/** A block with claims marked; a span that runs out of its line is left out. */
function markClaims(block: Block, spans: readonly ClaimSpan[]): Block {
  if (spans.length === 0) return block;
  const starts = new Map<readonly Inline[], number>();
  let offset = 0;
  for (const { separator, content } of inlineRuns(block)) {
    offset += separator.length;
    starts.set(content, offset);
    offset += inlineText(content).length;
  }
  return mapInlines(block, (content) => {
    const from = starts.get(content) ?? 0;
    const to = from + inlineText(content).length;
    const own = spans.filter(({ start, end }) => start >= from && end <= to);
    return own.length === 0 ? [...content] : markRun(content, from, own);
  });
}

function markRun(content: readonly Inline[], from: number, spans: readonly ClaimSpan[]): Inline[] {
  let at = from;
  return content.flatMap((node): Inline[] => {
    if (node.type === "footnote") return [node];
    const start = at;
    if (node.type === "hardBreak") {
      at += 1;
      return [withClaims(node, spans, start)];
    }
    const end = start + node.text.length;
    at = end;
    const inside = spans.flatMap((span) => [span.start, span.end]).filter((cut) => cut > start && cut < end);
    const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
    return cuts
      .slice(0, -1)
      .map((cut, index) =>
        withClaims(
          { ...node, text: node.text.slice(cut - start, (cuts[index + 1] ?? end) - start) },
          spans,
          cut,
        ),
      );
  });
}

function withClaims<Node extends Inline>(node: Node, spans: readonly ClaimSpan[], at: number): Node {
  const marks = node.marks ?? [];
  const claims = new Set(
    spans.filter(({ start, end }) => at >= start && at < end).map(({ claimId }) => claimId),
  );
  const added = [...claims]
    .filter((id) => !marks.some((mark) => mark.type === "claim" && mark.attrs.id === id))
    .map((id): Mark => ({ type: "claim", attrs: { id } }));
  return added.length === 0 ? node : { ...node, marks: [...marks, ...added] };
}

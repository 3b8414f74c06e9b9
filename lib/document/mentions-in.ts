import type { Block } from "./block";
import type { ReportDocument } from "./document";
import type { Inline } from "./inline";
import { mapInlines } from "./map-inlines";
import { inlineRuns, placedRuns } from "./plain-text";
import { sentenceAround } from "./sentences";

export type FoundMention = { entityId: string; start: number; end: number; context: string };

/**
 * The confirmed mentions in a block: spans of its plain text with the sentence around each. Adjacent text nodes
 * that name the same entity (a bold half of a name, say) are one mention.
 */
export function mentionsIn(block: Block, text: string): FoundMention[] {
  const spans: { entityId: string; start: number; end: number }[] = [];
  for (const { start, content } of placedRuns(block)) {
    let offset = start;
    for (const node of content) {
      if (node.type === "footnote") continue;
      const length = node.type === "text" ? node.text.length : 1;
      const mark = node.marks?.find((candidate) => candidate.type === "entity");
      if (mark?.type === "entity" && !mark.attrs.proposed) {
        const last = spans.at(-1);
        if (last?.entityId === mark.attrs.id && last.end === offset) last.end += length;
        else spans.push({ entityId: mark.attrs.id, start: offset, end: offset + length });
      }
      offset += length;
    }
  }
  return spans.map((span) => ({ ...span, context: sentenceAround(text, span.start, span.end) }));
}

/** The entities that a block names, confirmed or proposed, once for each mention. */
export function entityIdsOf(node: ReportDocument["content"][number]): string[] {
  if (node.type === "paywall") return [];
  return inlineRuns(node).flatMap((run) =>
    run.content.flatMap(
      (inline) => inline.marks?.flatMap((mark) => (mark.type === "entity" ? [mark.attrs.id] : [])) ?? [],
    ),
  );
}

/** A block without its unconfirmed mentions: the words stay, the marks go. */
export function withoutProposals(block: Block): Block {
  return mapInlines(block, (content) => content.map(confirmedOnly));
}

function confirmedOnly(node: Inline): Inline {
  if (!node.marks) return node;
  const marks = node.marks.filter((mark) => mark.type !== "entity" || !mark.attrs.proposed);
  const { marks: _, ...bare } = node;
  return marks.length > 0 ? { ...bare, marks } : bare;
}

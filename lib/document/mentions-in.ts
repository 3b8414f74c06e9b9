import type { Block } from "./block";
import { placedRuns } from "./plain-text";
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

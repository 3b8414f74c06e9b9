import type { GateSentence } from "./gate-sentences";
import type { GateBlock } from "./read-blocks";
import { ATTRIBUTION, CHINESE_ATTRIBUTION, INTENTION } from "./words/attribution";

/** Whether a sentence says, or a note or a claim beside it, who holds what it says. */
export function isAttributed(block: GateBlock, sentence: GateSentence): boolean {
  return (
    hasNote(block, sentence) ||
    block.marks.some(
      (mark) => mark.kind === "claim" && mark.start < sentence.end && mark.end > sentence.start,
    ) ||
    saysWhose(sentence.text)
  );
}

/** By its words alone. */
export function saysWhose(text: string): boolean {
  return [...ATTRIBUTION, ...CHINESE_ATTRIBUTION].some((pattern) => pattern.test(text));
}

/** Whether what is to come is said as somebody's plan. */
export function isIntention(text: string): boolean {
  return INTENTION.some((pattern) => pattern.test(text));
}

/** A footnote stands in the sentence or right behind it. */
export function hasNote(block: GateBlock, { start, end }: GateSentence): boolean {
  return block.notes.some((note) => note.start > start && note.start <= end);
}

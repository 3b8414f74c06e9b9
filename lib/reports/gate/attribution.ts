import type { GateSentence } from "./gate-sentences";
import type { GateBlock } from "./read-blocks";
import { ATTRIBUTION, CHINESE_ATTRIBUTION, INTENTION } from "./words/attribution";

/** Whether a sentence, or a note or a claim next to it, says who asserts it. */
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

/** Whether a statement about the future is attributed as someone's plan. */
export function isIntention(text: string): boolean {
  return INTENTION.some((pattern) => pattern.test(text));
}

/** A footnote in the sentence or right after it. */
export function hasNote(block: GateBlock, { start, end }: GateSentence): boolean {
  return block.notes.some((note) => note.start > start && note.start <= end);
}

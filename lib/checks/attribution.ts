import type { CheckedSentence } from "./checked-sentences";
import type { CheckedBlock } from "./read-blocks";
import { ATTRIBUTION, CHINESE_ATTRIBUTION, INTENTION } from "./words/attributing";

/** Whether a sentence, or a note or a claim next to it, says who asserts it. */
export function isAttributed(block: CheckedBlock, sentence: CheckedSentence): boolean {
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
export function hasNote(block: CheckedBlock, { start, end }: CheckedSentence): boolean {
  return block.notes.some((note) => note.start > start && note.start <= end);
}

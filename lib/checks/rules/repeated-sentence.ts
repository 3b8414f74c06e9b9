import { mayRepeat, normalizedSentence } from "../checked-sentences";
import { inBlock } from "../find-words";
import type { CheckRule } from "../types";

export const REPEATED_SENTENCE: CheckRule = {
  id: "repeated-sentence",
  severity: "warning",
  title: "A sentence from another report",
  advice: "Rewrite it, or mark it as a quotation.",
  check: ({ blocks, elsewhere }) =>
    blocks
      .filter(({ block }) => !mayRepeat(block))
      .flatMap((block) =>
        block.sentences.flatMap((sentence) => {
          const other = elsewhere.get(normalizedSentence(sentence.text) ?? "");
          return other ? [inBlock(block, sentence.start, sentence.end, `Also in “${other.title}”.`)] : [];
        }),
      ),
};

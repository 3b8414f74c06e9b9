import { isAttributed, isIntention } from "../attribution";
import { firstMatch, inBlock } from "../find-words";
import type { GateSentence } from "../gate-sentences";
import type { GateRule } from "../types";
import { CHINESE_DEADLINE, CHINESE_FORECASTS, DEADLINES, FORECASTS } from "../words/forecasts";
import { CHINESE_SUPERLATIVES, SUPERLATIVES } from "../words/superlatives";

/** A quotation is somebody's, a heading or a cell says what stands beside it, a disclaimer is the desk's. */
const SAID_BY_US: ReadonlySet<string> = new Set([
  "paragraph",
  "bulletList",
  "orderedList",
  "highlights",
  "callout",
]);

const rule = (
  words: Pick<GateRule, "id" | "title" | "advice">,
  find: (sentence: GateSentence, thisYear: number) => { start: number; end: number } | null,
): GateRule => ({
  ...words,
  severity: "warning",
  check: ({ blocks, today }) =>
    blocks
      .filter(({ block }) => SAID_BY_US.has(block.type))
      .flatMap((block) =>
        block.sentences.flatMap((sentence) => {
          const found = find(sentence, Number(today.slice(0, 4)));
          return found && !isAttributed(block, sentence) ? [inBlock(block, found.start, found.end)] : [];
        }),
      ),
});

function deadline(sentence: GateSentence, thisYear: number): { start: number; end: number } | null {
  for (const pattern of [...DEADLINES, CHINESE_DEADLINE]) {
    for (const match of sentence.text.matchAll(pattern)) {
      if (Number(match[1] ?? match[2]) <= thisYear) continue;
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length };
    }
  }
  return null;
}

export const UNATTRIBUTED: readonly GateRule[] = [
  rule(
    {
      id: "superlative-without-attribution",
      title: "A superlative that is nobody’s",
      advice: "Say who ranks it so, give the note or the claim, or say less.",
    },
    (sentence) => firstMatch(sentence, [...SUPERLATIVES, ...CHINESE_SUPERLATIVES]),
  ),
  rule(
    {
      id: "forecast-without-attribution",
      title: "A forecast that is nobody’s",
      advice: "Say who expects it, the desk included.",
    },
    (sentence, thisYear) =>
      isIntention(sentence.text)
        ? null
        : (firstMatch(sentence, [...FORECASTS, ...CHINESE_FORECASTS]) ?? deadline(sentence, thisYear)),
  ),
];

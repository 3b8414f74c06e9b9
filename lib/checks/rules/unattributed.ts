import { isAttributed, isIntention } from "../attribution";
import type { CheckedSentence } from "../checked-sentences";
import { firstMatch, inBlock, type Wording } from "../find-words";
import type { CheckRule } from "../types";
import {
  CHINESE_CONDITION,
  CHINESE_DEADLINE,
  CHINESE_FORECASTS,
  CHINESE_PAST,
} from "../words/chinese-forecasts";
import { CHINESE_SUPERLATIVES } from "../words/chinese-superlatives";
import { CONDITION, FORECASTS, QUESTION } from "../words/forecasts";
import { DEADLINES, FUTURE_TIMES, isPast } from "../words/future-times";
import { SUPERLATIVES } from "../words/superlatives";

/** A quotation has its speaker, a heading or a cell labels what is next to it, a disclaimer is the desk's own. */
const SAID_BY_US: ReadonlySet<string> = new Set([
  "paragraph",
  "bulletList",
  "orderedList",
  "highlights",
  "callout",
]);

const rule = (
  words: Pick<CheckRule, "id" | "title" | "advice">,
  find: (sentence: CheckedSentence, thisYear: number) => Span | null,
): CheckRule => ({
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

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Ll}{2}/u;

/** The patterns of the languages that a sentence is written in. */
const inTheirWords = (text: string, latin: readonly Wording[], chinese: readonly Wording[]): Wording[] => [
  ...(LATIN.test(text) ? latin : []),
  ...(HAN.test(text) ? chinese : []),
];

type Span = { start: number; end: number };

/** Words about the future, or a future time; nothing in a condition, in a question or in an attributed plan. */
function forecast(sentence: CheckedSentence, thisYear: number): Span | null {
  const { text } = sentence;
  const said = firstMatch(sentence, inTheirWords(text, FORECASTS, CHINESE_FORECASTS));
  const found = said ?? timeToCome(sentence, thisYear);
  if (!found || CONDITION.test(text) || QUESTION.test(text) || CHINESE_CONDITION.test(text)) return null;
  return isIntention(text) ? null : found;
}

/** A future time makes a forecast of anything that is not past: “a third line opens in 2028”. */
function timeToCome(sentence: CheckedSentence, thisYear: number): Span | null {
  const found = firstMatch(sentence, FUTURE_TIMES) ?? deadline(sentence, thisYear);
  return found && !isPast(sentence.text) ? found : null;
}

function deadline(sentence: CheckedSentence, thisYear: number): Span | null {
  if (!/20[2-9]\d|(?:FY|CY|[HQ]\d|\d[HQ])/.test(sentence.text)) return null;
  for (const pattern of CHINESE_PAST.test(sentence.text) ? DEADLINES : [...DEADLINES, CHINESE_DEADLINE]) {
    for (const match of sentence.text.matchAll(pattern)) {
      const year = Number(match[1] ?? match[2]);
      if ((year < 100 ? 2000 + year : year) <= thisYear) continue;
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length };
    }
  }
  return null;
}

export const UNATTRIBUTED: readonly CheckRule[] = [
  rule(
    {
      id: "superlative-without-attribution",
      title: "A superlative without attribution",
      advice: "Say who says so, add a note or a claim, or weaken it.",
    },
    (sentence) => firstMatch(sentence, inTheirWords(sentence.text, SUPERLATIVES, CHINESE_SUPERLATIVES)),
  ),
  rule(
    {
      id: "forecast-without-attribution",
      title: "A forecast without attribution",
      advice: "Say who expects it, even if it is the desk.",
    },
    forecast,
  ),
];

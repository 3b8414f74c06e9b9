import { hasNote, saysWhose } from "../attribution";
import { inBlock } from "../find-words";
import type { GateBlock } from "../read-blocks";
import type { Found, GateRule } from "../types";
import { CHINESE_UNITS, COUNTED, CURRENCIES, SCALES, UNITS } from "../words/units";

const NUMBER = "(?<![\\p{L}\\d.,/:-])\\d+(?:[.,\\u2009\\u202f]\\d+)*(?:[–-]\\d+(?:[.,]\\d+)*)?";

/** A number with a unit, a currency, or a noun of the field. Years, dates, ordinals and numbers of laws have none. */
const QUANTITIES: readonly RegExp[] = [
  new RegExp(`${CURRENCIES}\\s?\\d+(?:[.,]\\d+)*(?:\\s?${SCALES})?`, "giu"),
  new RegExp(`${NUMBER}[\\s-]?(?:${SCALES}[\\s-]?)?(?:(?:metric|wet|dry) )?${UNITS}`, "gu"),
  new RegExp(`${NUMBER} (?:${SCALES} )?(?:[\\p{Ll}-]+ ){0,2}?${COUNTED}`, "gu"),
  new RegExp(`${NUMBER}\\s?(?:million|billion|trillion)(?!\\p{L})`, "gu"),
  new RegExp(`\\d+(?:[.,]\\d+)*\\s?${CHINESE_UNITS}`, "gu"),
];

/** What looks like a count and is a name: “Announcement No. 18 plants” is none, nor “in 2024 companies”. */
const NAMED =
  /(?:\b(?:No|Nos|Section|Article|Annex|Chapter|Clause|Table|Figure|Page|p|pp|HS|CAS|ISO|GB|Phase|Stage|Line|Unit|Order|Regulation)\.?\s?|[第§])$/i;
const YEAR = /^(?:19|20)\d\d\b(?!\s?(?:%|％|per cent|percent|tonnes?|t\b|kg|吨|元|[$€£]))/;

const RUNNING: ReadonlySet<string> = new Set([
  "paragraph",
  "bulletList",
  "orderedList",
  "highlights",
  "blockquote",
  "callout",
]);

/** One finding for a sentence, however many numbers stand in it. */
export const NUMBER_WITHOUT_CLAIM: GateRule = {
  id: "number-without-claim",
  severity: "warning",
  title: "A number without a claim",
  advice: "Make a claim of it, or say in the sentence whose number it is.",
  check: ({ blocks }) =>
    blocks.filter(({ block }) => RUNNING.has(block.type)).flatMap((block) => inSentences(block)),
};

function inSentences(block: GateBlock): Found[] {
  return block.sentences.flatMap((sentence) => {
    if (saysWhose(sentence.text) || hasNote(block, sentence)) return [];
    const bare = QUANTITIES.flatMap((pattern) => [...sentence.text.matchAll(pattern)])
      .map(({ 0: words, index }) => ({
        words,
        start: sentence.start + index,
        end: sentence.start + index + words.length,
      }))
      .filter(({ words, start }) => !YEAR.test(words) && !NAMED.test(block.text.slice(sentence.start, start)))
      .filter(({ start, end }) => !claimed(block, start, end))
      .sort((a, b) => a.start - b.start || b.end - a.end)[0];
    return bare ? [inBlock(block, bare.start, bare.end)] : [];
  });
}

const claimed = (block: GateBlock, start: number, end: number): boolean =>
  block.marks.some((mark) => mark.kind === "claim" && mark.start < end && mark.end > start);

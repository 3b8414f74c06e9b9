import { type FoundAmount, findAmounts } from "@/lib/evidence/quantity/find-amounts";
import { hasNote, saysWhose } from "../attribution";
import type { CheckedSentence } from "../checked-sentences";
import { inBlock } from "../find-words";
import type { CheckedBlock } from "../read-blocks";
import { type TableCellText, tableRows } from "../table-cells";
import type { CheckRule, Found } from "../types";
import { CODE, countsNothing } from "../words/table-heads";
import {
  CHINESE_UNITS,
  COUNTED,
  CURRENCIES,
  MULTIPLES,
  NAMED_BY_MODEL,
  NANOMETRES,
  NODE_AFTER,
  NODE_BEFORE,
  NUMERALS,
  OTHER_THINGS,
  SCALES,
  UNITS,
} from "../words/units";

const NUMBER = "(?<![\\p{Script=Latin}\\d.,/:-])\\d+(?:[.,\\u2009\\u202f]\\d+)*(?:[–-]\\d+(?:[.,]\\d+)*)?";

/** A number with a unit, a currency, or a noun of the field. Years, dates, ordinals and numbers of laws have none. */
const QUANTITIES: readonly RegExp[] = [
  new RegExp(`${CURRENCIES}\\s?\\d+(?:[.,]\\d+)*(?:\\s?${SCALES})?`, "giu"),
  new RegExp(`${NUMBER}[\\s-]?(?:${SCALES}[\\s-]?)?(?:(?:metric|wet|dry|short|long) )?${UNITS}`, "gu"),
  new RegExp(`${NUMBER} (?:${SCALES} )?(?:[\\p{Ll}-]+ ){0,2}?${COUNTED}`, "gu"),
  new RegExp(`${NUMBER}\\s?(?:thousand|million|billion|trillion)(?!\\p{L})`, "gu"),
  new RegExp(`(?<!\\b\\p{Lu}[\\p{L}.-]* |\\d )${NUMBER} ${OTHER_THINGS}`, "gu"),
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:out of|in) (?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|hundred)\b(?! (?:\w+ )?(?:19|20)\d\d)/giu,
  new RegExp(`${NUMBER}\\s?${MULTIPLES}`, "gu"),
  // “a strip ratio of 3.4:1”
  /(?<![\d.,:])\d+(?:\.\d+)?:1(?!:|\.?\d)/gu,
  new RegExp(`(?<![\\d.])\\d+(?:[.,]\\d+)*\\s?${CHINESE_UNITS}`, "gu"),
  new RegExp(
    `\\b(?:an?|${NUMERALS})[ -](?:and a half )?(?:hundred|thousand|million|billion|trillion)\\b`,
    "giu",
  ),
  /(?<![数几成加翻])[一二两三四五六七八九十百]+(?:点[一二三四五六七八九]+)?倍(?![率频增])/gu,
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?:fold| times (?:as|those|that|the|more|larger|higher|bigger|its)\b)/giu,
];

/** What looks like a count but is a name: “Announcement No. 18 plants” is none, nor “in 2024 companies”. */
const NAMED =
  /(?:\b(?:No|Nos|Section|Article|Annex|Appendix|Chapter|Clause|Table|Figure|Page|p|pp|HS|CAS|ISO|GB|Paragraph|Form|Phase|Stage|Group of|Line|Unit|Order|Regulation|Directive|Decree|Model|Type|Class|Grade|Series|Mark|Version|Schedule|Item|Group|Category|Building|Block|Lot|Zone|Area|Route|Highway|Tier|Level|Fortune|Forbes|S&P|FTSE|CSI|Nikkei|Russell|ASX|STOXX|DAX|Note|Rule|Part|Title|Resolution|Law|Act|Bill|Contract|Decision|Opinion|Circular)\.?\s?|[第§#]|\+\d[\d ]*)$/i;
const PROPER_NAME = /(?:\p{Lu}[\p{L}&-]*(?:’|')s?|(?<=\S )\p{Lu}[\p{L}&-]*) $/u;
const YEAR =
  /^(?:19|20)\d\d\b(?!\s?(?:%|％|per cent|percent|tonnes?|t\b|kg|吨|元|[$€£]|years?\b|hours?\b|kW|MW|rpm|°|metres?|km))/;
const CHINESE_DATE = /^\d{4}年/u;

const RUNNING: ReadonlySet<string> = new Set([
  "paragraph",
  "bulletList",
  "orderedList",
  "highlights",
  "blockquote",
  "callout",
]);

/** One finding for each sentence or table row, however many numbers it has. */
export const NUMBER_WITHOUT_CLAIM: CheckRule = {
  id: "number-without-claim",
  severity: "warning",
  title: "A number without a claim",
  advice: "Make a claim from it, or say in the sentence, or next to the table, whose number it is.",
  check: ({ blocks }) =>
    blocks.flatMap((block, index) => {
      if (RUNNING.has(block.block.type)) return inSentences(block);
      return block.block.type === "table" ? inTable(block, blocks[index - 1], blocks[index + 1]) : [];
    }),
};

type Span = { start: number; end: number };

function inSentences(block: CheckedBlock): Found[] {
  return block.sentences.flatMap((sentence) => {
    if (saysWhose(sentence.text) || hasNote(block, sentence)) return [];
    const bare = quantitiesIn(sentence).filter(({ start, end }) => !claimed(block, start, end))[0];
    return bare ? [inBlock(block, bare.start, bare.end)] : [];
  });
}

/** The quantities of a sentence in order, longer ones first, by offset into its block. */
function quantitiesIn(sentence: CheckedSentence): Span[] {
  const { text } = sentence;
  const patterns = QUANTITIES.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => !isName(text, start, end));
  const amounts = findAmounts(text).filter(
    (amount) => isTelling(amount) && !isName(text, amount.start, amount.end),
  );
  return [...patterns, ...amounts]
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A few things or days in words are no measurement: “two motors”, “for three months”. */
const isTelling = ({ inWords, value, dimension }: FoundAmount): boolean =>
  !inWords || value >= 100 || (dimension !== "count" && dimension !== "duration" && dimension !== "length");

function isName(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  const before = text.slice(0, start);
  if (YEAR.test(words) || CHINESE_DATE.test(words) || NAMED.test(before)) return true;
  const node = NANOMETRES.exec(words);
  if (node && (NODE_BEFORE.test(before) || NODE_AFTER.test(text.slice(start + node[0].length)))) return true;
  return NAMED_BY_MODEL.test(words) && /^\d{1,4} /u.test(words) && PROPER_NAME.test(before);
}

const claimed = (block: CheckedBlock, start: number, end: number): boolean =>
  block.marks.some((mark) => mark.kind === "claim" && mark.start < end && mark.end > start);

const BARE_NUMBER =
  /^[-−–+~≈<>≤≥±约]?\s?(?:US\$|[A-Z]{0,3}[$€£¥])?\d+(?:[.,\s\u2009\u202f]\d+)*(?:\s?[–-]\s?\d+(?:[.,]\d+)*)?\s?[*†‡]?$/u;
const PLAIN_YEAR = /^(?:19|20)\d\d(?:\s?[–/-]\s?\d{2,4})?$/u;
const SOURCE_LINE = /^(?:sources?|来源|资料来源|数据来源|data)\s?[:：]/iu;

/**
 * The numbers of a table, one a row. A note in a cell covers the cell, in a head its column or row; a source
 * line above or below, or a preceding sentence that ends in a colon and names the source, covers the whole table.
 */
function inTable(
  block: CheckedBlock,
  above: CheckedBlock | undefined,
  below: CheckedBlock | undefined,
): Found[] {
  const rows = tableRows(block);
  const cells = rows.flat();
  const sourced =
    [above, below].some((next) => next !== undefined && SOURCE_LINE.test(next.text)) ||
    (above !== undefined && /[:：]\s*$/u.test(above.text) && saysWhose(above.sentences.at(-1)?.text ?? "")) ||
    cells.some(({ text }) => saysWhose(text) || SOURCE_LINE.test(text));
  if (sourced) return [];
  const noted = ({ start, end }: Span) =>
    block.notes.some((note) => note.start >= start && note.start <= end);
  const heads = (rows[0] ?? []).filter(({ header }) => header);
  const headOf = (cell: TableCellText) => heads.find(({ column }) => column === cell.column);
  return rows.flatMap((row) => {
    const first = row[0];
    const open = row.flatMap((cell): Span[] => {
      if (cell.header || noted(cell) || (first !== undefined && noted(first))) return [];
      const head = headOf(cell);
      if (head && (noted(head) || countsNothing(head.text.trim()))) return [];
      return numbersIn(cell).filter(({ start, end }) => !claimed(block, start, end));
    });
    return open[0] ? [inBlock(block, open[0].start, open[0].end)] : [];
  });
}

function numbersIn({ start, text }: TableCellText): Span[] {
  const plain = text.trim();
  const at = start + text.indexOf(plain);
  if (PLAIN_YEAR.test(plain) || CODE.test(plain)) return [];
  if (BARE_NUMBER.test(plain)) return [{ start: at, end: at + plain.length }];
  return quantitiesIn({ start, end: start + text.length, text });
}

import { columns, endsSentence, isProse, type Line } from "./line";
import { markerOf } from "./markers";
import { isDayAlone, readDate } from "./read-date";

/** A line with its neighbours. */
export type Place = { line: Line; before: Line | undefined; after: Line | undefined };

export type HeadingRule = {
  name: string;
  why: string;
  /** the level, or null if the line is not a heading by this rule */
  level: (place: Place) => 2 | 3 | 4 | null;
};

const CAPITAL = /^[\p{Lu}\d“"'‘《【（\p{Script=Han}]/u;
/** Small words that stay lower case in titles */
const SMALL =
  /^(?:a|an|and|as|at|but|by|de|for|from|in|into|is|its|nor|of|off|on|onto|or|over|per|so|than|that|the|to|up|via|vs\.?|with|yet)$/i;
const NUMBERED =
  /^(?:(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?|([IVX]{1,5})[.)]|(?:section|part|chapter|article|annex|step) (?:\d{1,3}|[IVX]{1,5}|[A-Z])\b[.:]?|第[一二三四五六七八九十百\d]{1,4}[章节部分条]|([一二三四五六七八九十]{1,3})、|[（(][一二三四五六七八九十]{1,3}[）)])\s*\S/iu;

/** Tried in order; the first that gives a level decides. */
export const HEADING_RULES: readonly HeadingRule[] = [
  {
    name: "hashes",
    why: "Written as a Markdown heading.",
    level: ({ line }) => {
      const hashes = /^(#{1,6})\s+\S/.exec(line.text)?.[1]?.length;
      return hashes === undefined ? null : hashes <= 2 ? 2 : hashes === 3 ? 3 : 4;
    },
  },
  {
    name: "numbered",
    why: "A short numbered line before running text.",
    level: (place) => {
      const found = NUMBERED.exec(place.line.text);
      if (!found || !isShort(place.line, 110) || !opensSomething(place)) return null;
      if (place.after && (sameNumbering(place.line.text, place.after.text) || isNested(place))) return null;
      const depth = (found[1]?.split(".").length ?? 1) + (/^[（(]/.test(place.line.text) ? 1 : 0);
      return depth <= 1 ? 2 : depth === 2 ? 3 : 4;
    },
  },
  {
    name: "capitals",
    why: "A line in capitals.",
    level: ({ line, after }) => {
      const letters = line.text.replace(/[^\p{L}]/gu, "");
      const isCapital =
        letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
      return isCapital &&
        line.text.length <= 110 &&
        !/[.;,]$/.test(line.text) &&
        after !== undefined &&
        !markerOf(line.text)
        ? 2
        : null;
    },
  },
  {
    name: "title-case",
    why: "A short line in title case before running text.",
    level: (place) =>
      isShort(place.line, 110) && isTitleCase(place.line.text) && opensSomething(place) ? 2 : null,
  },
  {
    name: "chinese",
    why: "A short Chinese line before running text.",
    level: (place) => {
      const { line, before, after } = place;
      const han = line.text.replace(/[^\p{Script=Han}]/gu, "").length;
      const isFirst = before === undefined || endsSentence(before.text) || line.gap;
      const opens =
        after !== undefined && after.text.length > line.text.length * 1.5 && /[。；！？]/u.test(after.text);
      return han >= line.text.length * 0.5 && isShort(line, 60) && isFirst && opens ? 2 : null;
    },
  },
  {
    name: "set-apart",
    why: "A short line without a full stop between paragraphs.",
    level: (place) => {
      const { line, before, after } = place;
      const closes =
        before === undefined || endsSentence(before.text) || markerOf(before.text) !== null || line.gap;
      const longer = after !== undefined && after.text.length > line.text.length * 1.4;
      return closes && longer && isShort(line, 85) && words(line.text) <= 13 && opensSomething(place)
        ? 2
        : null;
    },
  },
];

/** The level of a heading, or null for other lines. */
export function headingLevel(place: Place): 2 | 3 | 4 | null {
  if (place.line.text.length > 200 || isNoHeading(place)) return null;
  for (const rule of HEADING_RULES) {
    const level = rule.level(place);
    if (level !== null) return level;
  }
  return null;
}

/** Not headings: numbers, dates, a document's number, files, a remark in brackets, and the second of two enclosures. */
function isNoHeading({ line: { text }, before }: Place): boolean {
  return (
    /^[\d\s.,%$€£¥+-]+$/.test(text) ||
    readDate(text) !== null ||
    isDayAlone(text) ||
    /\d.*=\s?\p{L}{0,4}\s?[$€£¥]?\d/u.test(text) ||
    /^附件[一二三四五六七八九十\d]{0,3}[:：]|\.(?:pdf|docx?|xlsx?|wps|zip|ofd)$/iu.test(text) ||
    /〔\d{4}〕\s*\d+\s*号$/u.test(text) ||
    /^[（(].{0,200}[）)]$/u.test(text) ||
    (/^\d{1,2}[.．、]/u.test(text) && /^附件?[:：]|[:：]\s*1[.．、]/u.test(before?.text ?? ""))
  );
}

function isShort(line: Line, max: number): boolean {
  const { text } = line;
  const bare = text.replace(/[?!？！]["”’)]?$/u, "");
  return (
    columns(text) <= max &&
    CAPITAL.test(text) &&
    !/[.,;:。，；：、…]["”’)]?$/u.test(bare) &&
    !/[\t;；]/.test(text)
  );
}

/** A heading comes before what it heads: prose, a list or a separate paragraph; and not after a lead-in. */
function opensSomething({ line, before, after }: Place): boolean {
  if (!after || (before && /[:：]$/.test(before.text) && !line.gap)) return false;
  return (
    isProse(after.text) ||
    endsSentence(after.text) ||
    /[:：]$/.test(after.text) ||
    markerOf(after.text) !== null ||
    after.gap ||
    isDeeper(line.text, after.text)
  );
}

/** “3. Storage” directly before “3.1 Time limits”. */
function isDeeper(text: string, next: string): boolean {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s/.exec(text)?.[1];
  return number !== undefined && next.startsWith(`${number}.`) && /^\d/.test(next.slice(number.length + 1));
}

/** Most of the long words begin with a capital. */
export function isTitleCase(text: string): boolean {
  const all = text.split(/[\s/—–-]+/).filter((word) => /\p{L}/u.test(word));
  const telling = all.slice(1).filter((word) => !SMALL.test(word.replace(/[^\p{L}.]/gu, "")));
  const capital = telling.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  if (all.length < 2) return false;
  return telling.length > 0 && capital >= telling.length * 0.7 && CAPITAL.test(text);
}

const words = (text: string): number => text.split(/\s+/).length;

/** “1. First” directly before “(a) …” indented further: an item with nested items. */
function isNested({ line, after }: Place): boolean {
  const marker = markerOf(line.text);
  return (
    marker !== null && after !== undefined && markerOf(after.text) !== null && after.indent > line.indent
  );
}

/** “1. First” directly before “2. Second”: items of a list. */
function sameNumbering(one: string, other: string): boolean {
  const [first, second] = [markerOf(one), markerOf(other)];
  return first !== null && second !== null && first.kind === second.kind && first.ordered;
}

const LABEL =
  /^(?:report |article |the )?(?:(?:key |main |top |story )?(?:highlights?|take-?aways?)|key (?:points|findings|messages|facts|insights|judge?ments)|main (?:points|findings)|(?:executive |quick |article )?summary|at a glance|in brief|in short|the gist|what you need to know|what to know|the bottom line|bottom line up front|bluf|tl;?dr|quick (?:take|facts|read)|fast facts|核心要点|要点(?:提示|速览)?|内容(?:提要|摘要)|摘要|亮点|导读)\s*[:：]?$/i;

/** A line that announces the key takeaways. */
export function isHighlightsLabel(text: string): boolean {
  return text.length <= 40 && LABEL.test(text.replace(/^[#*=_\s]+|[*=_\s]+$/g, ""));
}

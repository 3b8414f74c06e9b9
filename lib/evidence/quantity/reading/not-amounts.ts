const MONTHS =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";

/** Dates, times, ratios and the like: their numbers are not amounts. */
const SPANS: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[–-]\\s?\\d{1,2})?\\s+(?:of\\s+)?${MONTHS}`, "giu"),
  new RegExp(
    `\\b${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?(?=\\s*(?:$|[,;.)–-](?!\\d)|,?\\s\\d{4}\\b|\\s(?:and|to|in|at)\\b))`,
    "giu",
  ),
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/gu,
  /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)/gu,
  /(?:1[89]|20|21)\d\d\s?(?:年|[-–—~至到]\s?(?:(?:1[89]|20|21)\d\d|\d\d)\s?年)/gu,
  /\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?/gu,
  /\d{1,2}\s?日(?!元)/gu,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/gu,
  /\b\d+(?:\.\d+)?:\d+(?:\.\d+)?\b/gu,
  /\b24\/7\b/gu,
  /\b\d{3,6}\.(?:SH|SS|SZ|BJ|HK|T|KS|KQ|TW|AX)\b/gu,
  /\b(?:CVE|ISO|GB\/T|GB|HS|CAS)[\s-]*\d[\d.–-]*/gu,
];

/** The spans [start, end) of text that looks like a quantity but is not. */
export function notAmounts(text: string): [number, number][] {
  return SPANS.flatMap((span) =>
    [...text.matchAll(span)].map(({ index, 0: found }): [number, number] => [index, index + found.length]),
  );
}

const LABEL =
  /(?:\b(?:Nos?\.?|Nr\.?|Numbers?|Tables?|Figures?|Fig\.|Charts?|Sections?|Chapters?|Articles?|Annex|Appendix|Pages?|pp?\.|Phases?|Parts?|Notes?|Items?|Versions?|Announcements?|Orders?|Decrees?|Notices?|Circulars?|Steps?|Lots?|Class|Category|Rule|Paragraphs?|Lines?|Trains?)\s?|[#§第])$/iu;
const LABEL_BEHIND = /^\s?(?:号|条|章|款|届|期|项|页|节|st\b|nd\b|rd\b|th\b)/u;

/** Whether a number without a unit is only a label: No. 57, Table 3, 第61号. */
export const isLabel = (text: string, start: number, end: number): boolean =>
  LABEL.test(text.slice(Math.max(0, start - 20), start)) || LABEL_BEHIND.test(text.slice(end, end + 4));

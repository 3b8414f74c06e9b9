import { inPieces } from "./in-pieces";

const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });
const WORDS = new Intl.Segmenter("en", { granularity: "word" });

const PIECE = 2000;
/** No sentence is this long. */
const LONGEST = 20_000;
const REACH = 4000;

/** Points that the segmenter takes for the end of a sentence but never are, whatever follows. */
const TITLE =
  /(?:^|[\s(“"])(?:[A-Z]|Mr|Ms|Mrs|Dr|Prof|Gov|Sen|Rep|Gen|Col|Capt|Messrs|vs|approx|ca|cf|e\.g|i\.e|viz|resp|incl|excl|avg|min|max|St|Mt|Fig|Figs|Eq|Sec|Ch|Art|Vol|Ed|Eds)\.\s*$/;
/** Points that also end a sentence if a new one begins after them. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:(?:[A-Z]\.)+[A-Z]|Inc|Ltd|Co|Corp|Pty|Plc|Bros|Jr|Sr|Ph\.D|al|etc|est|Dept|Univ|Assn|[Jj]an|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;
const BEGINS =
  /^(?:The|An?|It|Its|This|That|These|Those|He|She|They|We|I|In|On|At|By|For|From|But|And|Yet|So|Then|However|Meanwhile|Prices?|Output|Demand|Supply|Exports|Imports|Production|There|Their|His|Her|Our|When|While|As|After|Before|Since|No|Nobody|If|With)\b/;
const NUMBERED = /(?:^|[\s(“"])(?:No|Nos|Art|Sec|pp?|Vol|Fig)\.\s*$/;
const EXCLAIMED = /[!?！？…]["”’」』)]?\s*$/u;
/** What continues after “Yahoo!” or after a question in quotation marks. */
const GOES_ON = /^(?:\p{Ll}|(?:[\p{Script=Han}]{1,8})(?:说|问|表示|称|道|指出|写道)(?:[，。：]|$))/u;

/** A sentence that begins with a number, or after an ellipsis: the segmenter does not split these. */
const PARTED =
  /(?<=\p{Ll}{3}[.!?]["”’)]?)\s+(?=\d[\d.,]{0,20}(?:[-–]\d[\d.,]{0,20})? \p{Ll})|(?<=\p{L}…["”’)]?)\s+(?=\p{Lu})/gu;
const SHORTENED =
  /\b(?:vol|figs?|sect?|arts?|nos|caps?|paras?|approx|circa|est|min|max|avg|tel|ext|pop|temp|resp|incl|excl|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;

/** Whether what the segmenter takes for two sentences is one. */
function isOne(before: string, behind: string): boolean {
  if (behind === "" || before.includes("\n")) return false;
  if (TITLE.test(before) || /^[%,;:)\]]/.test(behind)) return true;
  if (ABBREVIATION.test(before)) return !BEGINS.test(behind);
  return NUMBERED.test(before) ? /^\d/.test(behind) : EXCLAIMED.test(before) && GOES_ON.test(behind);
}

function* segments(text: string): Generator<{ segment: string; index: number }> {
  for (const { segment, index } of inPieces(SEGMENTER, text, LONGEST)) {
    let from = 0;
    for (const gap of segment.matchAll(PARTED)) {
      if (SHORTENED.test(segment.slice(Math.max(0, gap.index - 8), gap.index))) continue;
      const end = gap.index + gap[0].length;
      yield { segment: segment.slice(from, end), index: index + from };
      from = end;
    }
    yield { segment: segment.slice(from), index: index + from };
  }
}

/** The sentences of a plain text with their UTF-16 offsets; the white space after a sentence is not part of it. */
export function sentences(text: string): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number }[] = [];
  let open: number | null = null;
  for (const { segment, index } of segments(text)) {
    const start: number = open ?? index;
    const end = index + segment.length;
    // Only the end of a long run is examined: what decides is right around the point.
    open = isOne(text.slice(Math.max(start, end - 40), end), text.slice(end, end + 40)) ? start : null;
    if (open === null) found.push({ start, end });
  }
  return found.flatMap(({ start, end }) => {
    const raw = text.slice(start, end);
    const words = raw.trim();
    if (words === "") return [];
    const from = start + raw.indexOf(words);
    return [{ start: from, end: from + words.length, text: words }];
  });
}

/** The sentence, or sentences, that contain a span. */
export function sentenceAround(text: string, start: number, end: number): string {
  const { from, to } = surroundings(text, start, end);
  return sentences(text.slice(from, to))
    .filter((sentence) => sentence.start + from < end && sentence.end + from > start)
    .map((sentence) => sentence.text)
    .join(" ");
}

/** The lines that contain a span, or what is near it in very long ones: segmenting takes more than linear time. */
function surroundings(text: string, start: number, end: number): { from: number; to: number } {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const close = next < 0 ? text.length : next;
  const from = start - line > REACH ? text.indexOf(" ", start - REACH) + 1 : line;
  const to = close - end > REACH ? text.lastIndexOf(" ", end + REACH) : close;
  return { from: from > 0 && from <= start ? from : line, to: to >= end ? to : close };
}

/** Words in Latin and Chinese text alike, as Unicode's word boundaries count them. */
export function countWords(text: string): number {
  let count = 0;
  for (const part of inPieces(WORDS, text, PIECE)) if (part.isWordLike) count += 1;
  return count;
}

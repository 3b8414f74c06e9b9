import { FULL_MONTHS } from "@/lib/clock/calendar";
import { chineseRank } from "./chinese-numbering";
import { columns, endsSentence, type Line } from "./line";
import { endsWithHyphen, LineEndHyphens } from "./line-end-hyphens";
import { markerOf } from "./markers";

const MIN_WIDTH = 38;
const MAX_WIDTH = 112;

/**
 * Joins lines that were wrapped at a fixed width into paragraphs. A break is undone if the next word would not have
 * fitted; a line that was left short on purpose (a heading, the end of a paragraph) stays.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  const hyphens = new LineEndHyphens(lines.map((line) => line.text));
  const joined: Line[] = [];
  // width of the last physical line of each joined line, and whether it belongs to a list item
  let end = 0;
  let item: number | null = null;
  // the first line of the paragraph
  let start: Line | null = null;
  // parts are joined once at the end: a long paragraph must not be copied for each of its lines
  let parts: string[] = [];
  const close = () => {
    const last = joined.at(-1);
    if (last && parts.length > 1) last.text = parts.join("");
  };
  for (const line of lines) {
    const last = parts.at(-1);
    const marked = markerOf(line.text) !== null;
    const hanging = item !== null && line.indent >= item + 2;
    const free = last !== undefined && !line.gap && !marked && !isTabular(line.text) && !isTabular(last);
    const broken = last !== undefined && isBroken(last, line.text, width !== null);
    const records = last !== undefined && isRecord(last) && isRecord(line.text);
    const goesOn = width === null && last !== undefined && isCutShort(last, line.text);
    const set = start !== null && start.indent >= 2 && line.indent === 0 && isHanBreak(last ?? "", line.text);
    const forced = width !== null && !records && last !== undefined && isForced(last, end, line.text, width);
    if (free && last !== undefined && (hanging || broken || forced || goesOn || set)) {
      if (endsWithHyphen(last)) {
        const whole = hyphens.joined(last, line.text);
        parts[parts.length - 1] = whole.slice(0, -line.text.length);
        parts.push(line.text);
      } else parts.push(glue(last, line.text), line.text);
    } else {
      close();
      joined.push({ ...line });
      parts = [line.text];
      start = line;
      item = marked ? line.indent : null;
    }
    end = line.indent + columns(line.text);
  }
  close();
  return joined;
}

/** The width at which the file was wrapped, or null if its lines are paragraphs. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.indent + columns(line.text)).sort((a, b) => b - a);
  const enough = Math.max(3, Math.ceil(lines.length * 0.03));
  const at = lengths.findIndex((length, index) => length - (lengths[index + enough - 1] ?? 0) <= 8);
  const width = lengths[at];
  // a few lines may be longer, such as addresses; if many are, they are paragraphs
  if (width === undefined || width > MAX_WIDTH || width < MIN_WIDTH || at > Math.max(2, lines.length * 0.03))
    return null;
  let pairs = 0;
  let forced = 0;
  let records = 0;
  let capitals = 0;
  let latin = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || line.gap || markerOf(line.text) || isTabular(line.text)) continue;
    pairs += 1;
    if (!isForced(before.text, before.indent + columns(before.text), line.text, width)) continue;
    forced += 1;
    if (isRecord(before.text)) records += 1;
    if (!/^[\p{L}]/u.test(line.text) || !/\p{Ll}/u.test(line.text) || endsSentence(before.text)) continue;
    latin += 1;
    if (/^\p{Lu}/u.test(line.text)) capitals += 1;
  }
  // lines that each end with a number and its unit, or each begin a sentence, are records of similar length, not
  // wrapped text
  if (records > forced * 0.6 || (latin >= 3 && capitals > latin * 0.7)) return null;
  return pairs >= 3 && forced >= pairs * 0.6 ? width : null;
}

/** A small word that never ends an independent line. */
const SMALL =
  /(?:^|\s)(?:an?|the|and|or|of|to|in|at|by|for|from|with|on|as|its|their|which|that|than|between|into|over|under|per|is|are|was|were|has|have|be)$/;

/** A long line that breaks off mid-sentence, in a text without a recognisable wrap width. */
function isCutShort(line: string, next: string): boolean {
  if (isHanSentence(line)) return /^[\p{Script=Han}\d]/u.test(next) && chineseRank(next) === null;
  if (line.length < 50 || line.length > MAX_WIDTH || endsSentence(line)) return false;
  if (isOpen(line) || (MONTH.test(line) && /^\d{4}\b/.test(next))) return true;
  if (SMALL.test(line)) return /^[\p{L}\d“"'(€£$¥≈~]/u.test(next);
  const flows = /^\p{Ll}/u.test(next) && !/^[a-z][.)]/.test(next);
  return line.length >= 60 && flows && /[\p{L}\d,)”"’%]$/u.test(line);
}

const MONTH = new RegExp(`\\b(?:${FULL_MONTHS})$`);

/** Ends inside an open bracket. */
function isOpen(line: string): boolean {
  const [open, close] = [/[(（]/g, /[)）]/g].map((sign) =>
    Math.max(...[...line.matchAll(sign)].map((at) => at.index), -1),
  );
  return (open ?? -1) > (close ?? -1);
}

/** A long Chinese line that contains a comma and lacks final punctuation. */
function isHanSentence(line: string): boolean {
  return (
    columns(line) >= 40 &&
    columns(line) <= MAX_WIDTH &&
    line.includes("，") &&
    /[\p{Script=Han}\d]$/u.test(line)
  );
}

/** Chinese paragraphs are indented: a line at the margin continues the one before it. */
function isHanBreak(line: string, next: string): boolean {
  return (
    /[\p{Script=Han}\d、，；]$/u.test(line) && /^[\p{Script=Han}\d“《（]/u.test(next) && columns(line) >= 30
  );
}

/** A record on a line of its own: a name and, at the end, a number with its unit. */
function isRecord(text: string): boolean {
  return (
    columns(text) <= MAX_WIDTH &&
    /^[\p{Lu}\p{Script=Han}]/u.test(text) &&
    /\d[\d.,~–—-]*\s?(?:[%‰]|(?:[\p{L}°$€£¥][\p{L}.]{0,8})(?:\s?\/\s?\p{L}{1,8})?)?$/u.test(text)
  );
}

/** A word, a range or a fraction that continues on the next line, whatever the width. */
function isBroken(line: string, next: string, wrapped: boolean): boolean {
  if (endsWithHyphen(line)) return wrapped || /^[\p{L}\d$€£¥]/u.test(next);
  return (
    wrapped &&
    ((/\d[–~～]$/u.test(line) && /^\d/.test(next)) ||
      (/[\p{L}\d]\/$/u.test(line) && /^[\p{L}\d]/u.test(next)))
  );
}

function isForced(line: string, length: number, next: string, width: number): boolean {
  const word = /^[\u2e80-\u9fff\uff00-\uffef]/.test(next) ? next.slice(0, 1) : (/^\S+/.exec(next)?.[0] ?? "");
  if (length + 1 + columns(word) > width - 1) return true;
  const flowsOn = /^[a-z]/.test(next) && !endsSentence(line) && !/[:;]$/.test(line);
  return flowsOn && length > width * 0.6;
}

/** No space between Chinese characters, or within a range or a fraction. */
function glue(line: string, next: string): string {
  if (
    (/\d[–~～]$/u.test(line) && /^\d/.test(next)) ||
    (/[\p{L}\d]\/$/u.test(line) && /^[\p{L}\d]/u.test(next))
  )
    return "";
  if (/[\u2e80-\u9fff\uff00-\uffef]$/.test(line) && /^[\u2e80-\u9fff\uff00-\uffef]/.test(next)) return "";
  return " ";
}

/** A row of a table (cells separated by tabs, bars or wide spaces), or a line drawn with signs. */
export function isTabular(text: string): boolean {
  if (text.length > 2000) return false;
  if (/^(?:[-*_=~–—] ?){3,}$/.test(text)) return true;
  return text.includes("\t") || /\S {3,}\S/.test(text) || /^\|.*\|$/.test(text);
}

import { columns, endsSentence, type Line } from "./line";
import { markerOf } from "./markers";

const MIN_WIDTH = 38;
const MAX_WIDTH = 112;

/**
 * Lines broken at a fixed width, joined into paragraphs again. A break is undone when the next word would not have
 * fitted; a line that was left short on purpose (a heading, the end of a paragraph) stays.
 */
export function unwrap(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  const joined: Line[] = [];
  // columns of the last physical line of each joined line, and whether it belongs to a list item
  let end = 0;
  let item: number | null = null;
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
    if (
      free &&
      last !== undefined &&
      (hanging || (width !== null && isForced(last, end, line.text, width)))
    ) {
      parts.push(glue(last, line.text) + line.text);
    } else {
      close();
      joined.push({ ...line });
      parts = [line.text];
      item = marked ? line.indent : null;
    }
    end = line.indent + columns(line.text);
  }
  close();
  return joined;
}

/** The width that the file was broken at, or null when its lines are paragraphs. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.indent + columns(line.text)).sort((a, b) => b - a);
  const enough = Math.max(3, Math.ceil(lines.length * 0.03));
  const at = lengths.findIndex((length, index) => length - (lengths[index + enough - 1] ?? 0) <= 8);
  const width = lengths[at];
  // a few lines may be longer, such as addresses; many are paragraphs
  if (width === undefined || width > MAX_WIDTH || width < MIN_WIDTH || at > Math.max(2, lines.length * 0.03))
    return null;
  let pairs = 0;
  let forced = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || line.gap || markerOf(line.text) || isTabular(line.text)) continue;
    pairs += 1;
    if (isForced(before.text, before.indent + columns(before.text), line.text, width)) forced += 1;
  }
  return pairs >= 3 && forced >= pairs * 0.6 ? width : null;
}

function isForced(line: string, length: number, next: string, width: number): boolean {
  const word = /^[\u2e80-\u9fff\uff00-\uffef]/.test(next) ? next.slice(0, 1) : (/^\S+/.exec(next)?.[0] ?? "");
  if (length + 1 + columns(word) > width - 1) return true;
  const flowsOn = /^[a-z]/.test(next) && !endsSentence(line) && !/[:;]$/.test(line);
  return flowsOn && length > width * 0.6;
}

/** No space between Chinese characters, nor after the hyphen of a broken compound. */
function glue(line: string, next: string): string {
  if (/[\u2e80-\u9fff\uff00-\uffef]$/.test(line) && /^[\u2e80-\u9fff\uff00-\uffef]/.test(next)) return "";
  return /[a-z]-$/.test(line) && /^[a-z]/.test(next) ? "" : " ";
}

/** A row of a table (cells divided by tabs, bars or wide spaces), or a line drawn with signs. */
export function isTabular(text: string): boolean {
  if (text.length > 2000) return false;
  if (/^(?:[-*_=~–—] ?){3,}$/.test(text)) return true;
  return text.includes("\t") || /\S {3,}\S/.test(text) || /^\|.*\|$/.test(text);
}

import type { Notice } from "../types";
import { shortened } from "./drop-furniture";
import type { Line } from "./line";

const REACH = 12;
const NUMBER =
  /^(?:ABN|ACN|ARBN|company (?:no|number)|registered (?:no|number)|incorporated in .{1,40} with (?:no|number))\b[.:]?\s*[\d ]{6,20}(?:\s*[|·•].{0,60})?$/i;
const BODY = /\b(?:limited|ltd|inc|corp(?:oration)?|plc|n\.?l|pty|group|holdings|company|co)\b\.?\)?$/i;
/** An address, a ticker, a telephone: what stands below a name on its paper */
const ADDRESS =
  /^(?:(?:level|suite|unit|floor|ground floor)\b.{1,100}|(?:g\.?p\.?o\.?|p\.?o\.?) box\b.{1,80}|.{1,100}\b(?:WA|NSW|VIC|QLD|SA|TAS|ACT|NT)\s+\d{4}(?:,? Australia)?|(?:ASX|TSX|TSXV|LSE|AIM|NYSE|NASDAQ|OTCQ[XB])(?: code)?\s?[:|]\s?[A-Z0-9.]{1,8}(?:\s*[|·•,].{0,40})?|(?:t|p|e|f|w|tel|phone|fax|e-?mail|web)\.?\s?[:+].{3,80}|www\.\S{3,80})$/i;

/** The lines without the letterhead of a release: the company, its number and what stands with them above the title. */
export function withoutLetterhead(lines: readonly Line[], notices: Notice[]): readonly Line[] {
  const at = lines.slice(0, REACH).findIndex(({ text }) => NUMBER.test(text));
  if (at < 0) return lines;
  const dropped = new Set([at]);
  const above = lines[at - 1];
  if (above && above.text.length <= 80 && BODY.test(above.text)) dropped.add(at - 1);
  for (let index = at + 1; index < Math.min(lines.length, REACH); index += 1) {
    if (!ADDRESS.test(lines[index]?.text ?? "")) break;
    dropped.add(index);
  }
  // a text must be left that has a title
  if (lines.length - dropped.size < 2) return lines;
  for (const index of dropped)
    notices.push({
      kind: "dropped",
      line: lines[index]?.number ?? null,
      what: shortened(lines[index]?.text ?? ""),
      why: "The letterhead of the release.",
    });
  return lines.flatMap((line, index) => {
    if (dropped.has(index)) return [];
    return [dropped.has(index - 1) ? { ...line, gap: true } : line];
  });
}

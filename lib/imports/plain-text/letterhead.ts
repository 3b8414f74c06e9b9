import type { Notice } from "../types";
import { shortened } from "./drop-furniture";
import type { Line } from "./line";

const REACH = 12;
/** What a release says about its company above the title: its number, the number of the announcement */
const NUMBER =
  /^(?:(?:ABN|ACN|ARBN|company (?:no|number)|registered (?:no|number)|incorporated in .{1,40} with (?:no|number))\b[.:]?\s*[\d ]{6,20}(?:\s*[|·•].{0,60})?|(?:stock|share|securities) code\s?:.{1,60}|RNS number\s?:.{1,20}|(?:证券|股票|[AH]股)?(?:代码|代號|代号)[:：].{1,120})$/i;
/** Its short name in the text, below its name */
const CALLED = /^[(（]\s*["“'‘].{1,60}["”'’](?:\s*(?:,|or|and|the)\s*)+["“'‘].{1,40}["”'’]\s*[)）]$/i;
const TICKER =
  "(?:ASX|TSX(?:[- .]?V)?|LSE|AIM|NYSE(?: American)?|NASDAQ|OTCQ[XB]|OTC|FSE|FRA|HKEX|SEHK|CSE|SSE|SZSE)\\s?:\\s?[A-Z0-9.]{1,8}";
const TICKERS = new RegExp(`^[(]?${TICKER}(?:\\s*[|;,·•/]\\s*${TICKER}){0,4}[)]?$`, "i");
const BODY = /\b(?:limited|ltd|inc|corp(?:oration)?|plc|n\.?l|pty|group|holdings|company|co)\b\.?\)?$/i;
/** An address, a ticker, a telephone number: what follows a name in a letterhead */
const ADDRESS =
  /^(?:(?:level|suite|unit|floor|ground floor)\b.{1,100}|(?:g\.?p\.?o\.?|p\.?o\.?) box\b.{1,80}|.{1,100}\b(?:WA|NSW|VIC|QLD|SA|TAS|ACT|NT)\s+\d{4}(?:,? Australia)?|(?:ASX|TSX|TSXV|LSE|AIM|NYSE|NASDAQ|OTCQ[XB])(?: code)?\s?[:|]\s?[A-Z0-9.]{1,8}(?:\s*[|·•,].{0,40})?|(?:t|p|e|f|w|tel|phone|fax|e-?mail|web)\.?\s?[:+].{3,80}|www\.\S{3,80})$/i;

/** The lines without the letterhead of a release: the company, its numbers and what goes with them above the title. */
export function withoutLetterhead(lines: readonly Line[], notices: Notice[]): readonly Line[] {
  const head = lines.slice(0, REACH);
  const dropped = new Set<number>();
  for (const [at, { text }] of head.entries()) {
    const called = CALLED.test(text);
    const numbered = NUMBER.test(text);
    if (!numbered && !called && !(TICKERS.test(text) && at < 4)) continue;
    dropped.add(at);
    const above = lines[at - 1];
    if ((numbered || called) && above && above.text.length <= 80 && BODY.test(above.text))
      dropped.add(at - 1);
    if (!numbered) continue;
    // the news service puts the company below its number
    if (/^RNS/i.test(text) && BODY.test(head[at + 1]?.text ?? "")) dropped.add(at + 1);
    for (let next = at + 1; next < head.length && ADDRESS.test(head[next]?.text ?? ""); next += 1)
      dropped.add(next);
  }
  // a text with a title must remain
  if (dropped.size === 0 || lines.length - dropped.size < 2) return lines;
  for (const index of [...dropped].sort((a, b) => a - b))
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

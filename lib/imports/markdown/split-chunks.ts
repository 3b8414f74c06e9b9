import { BrokenFile } from "../import-file";
import { MAX_NESTING, MAX_PARAGRAPH } from "../limits";
import { MarkupCost } from "./markup-cost";

/** A part of a Markdown text that can be parsed separately, with its first line. */
export type Chunk = { text: string; firstLine: number };

/** Parsing takes more than linear time, so many small parts are faster than one large one. */
const CHUNK = 2_000;
const MAX_CHUNK = 600_000;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML blocks that continue across blank lines, with what ends each */
const RAW = [
  { open: /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, close: /<\/(?:script|pre|style|textarea)>/i },
  { open: /^ {0,3}<!--/, close: /-->/ },
  { open: /^ {0,3}<\?/, close: /\?>/ },
] as const;
/** The beginning of a paragraph or heading at the margin, which ends any list, quote or table before it */
const PLAIN_START = /^(?:#{1,6}\s|[\p{L}*_“"'(](?![*_+\-\s]))/u;
const MARKER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * Cuts a long Markdown text before paragraphs and headings that follow a blank line at the margin, outside fences and
 * raw HTML, where no construct can span the cut.
 *
 * @throws BrokenFile for paragraphs and nestings beyond the limits
 */
export function splitChunks(text: string, firstLine = 1, size = CHUNK): Chunk[] {
  const chunks: Chunk[] = [];
  let lines: string[] = [];
  let from = firstLine;
  let length = 0;
  let paragraph = 0;
  let blank = false;
  let open: { close: RegExp } | null = null;
  const cost = new MarkupCost();
  for (const [index, line] of text.split("\n").entries()) {
    const number = firstLine + index;
    if (open === null && blank && length > size && PLAIN_START.test(line)) {
      chunks.push({ text: lines.join("\n"), firstLine: from });
      lines = [];
      length = 0;
      from = number;
    }
    if (open === null) checkNesting(line, number);
    cost.add(line, number, open !== null);
    open = nextRaw(open, line);
    lines.push(line);
    length += line.length + 1;
    blank = line.trim() === "";
    paragraph = blank ? 0 : paragraph + line.length + 1;
    if (paragraph > MAX_PARAGRAPH) {
      throw new BrokenFile(
        number,
        `A paragraph has at most ${MAX_PARAGRAPH} characters; put blank lines between paragraphs.`,
      );
    }
    if (length > MAX_CHUNK) {
      throw new BrokenFile(number, "One list, table or code block is too long; split it with a heading.");
    }
  }
  chunks.push({ text: lines.join("\n"), firstLine: from });
  return chunks;
}

function nextRaw(open: { close: RegExp } | null, line: string): { close: RegExp } | null {
  if (open) return open.close.test(line) ? null : open;
  const fence = FENCE.exec(line)?.[1];
  if (fence) return { close: new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`) };
  const raw = RAW.find((candidate) => candidate.open.test(line));
  return raw && !raw.close.test(line) ? raw : null;
}

function checkNesting(line: string, number: number): void {
  if (/^[\s*_-]*$/.test(line)) return;
  let depth = 0;
  MARKER.lastIndex = 0;
  while (depth <= MAX_NESTING && MARKER.test(line)) depth += 1;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const marked = /^[ \t]*(?:[-*+>]|\d{1,9}[.)])/.test(line);
  if (depth > MAX_NESTING || (marked && indent > MAX_NESTING * 8)) {
    throw new BrokenFile(number, `Lists and quotes can be nested at most ${MAX_NESTING} deep.`);
  }
}

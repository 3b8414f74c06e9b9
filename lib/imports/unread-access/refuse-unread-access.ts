import { BrokenFile } from "../import-file";
import { accessWords, isAccessLike, speaksOfAccess } from "./access-words";
import { foldLook } from "./fold-look";

/** A range of lines of the file, from 1, inclusive. */
export type LineRange = { from: number; to: number };

export type AccessScan = {
  /** slugs and names of the levels that there are */
  levels: readonly string[];
  /** the lines that were parsed as access lines */
  obeyed: readonly LineRange[];
  /** comments that the importer removed, each with its line */
  comments: readonly { line: number; words: string }[];
  /** the line of the file on which the text begins */
  firstLine: number;
};

const OPENER = /<\s*!\s*-*|<\s*--+/g;
const CLOSER = /-+\s*!?\s*>/g;
/** How much of an unclosed comment its author can have meant. */
const UNCLOSED = 400;
const MAX_COMMENT = 20_000;

/**
 * Refuses a text in which anything that could be meant to move the paywall was not applied: printed or left out
 * instead, it would leave open what should be locked.
 *
 * @throws BrokenFile with the line and what it looks like
 */
export function refuseUnreadAccess(text: string, scan: AccessScan): void {
  const { levels, obeyed, comments, firstLine } = scan;
  const raw = text.split("\n");
  const read = new Set(obeyed.flatMap(({ from, to }) => linesOf(from, to)));
  const folded = raw.map((line, index) => (read.has(index + firstLine) ? "" : foldLook(line)));
  const words = accessWords(levels);
  const refuse = (line: number): never => {
    const shown = (raw[line - firstLine] ?? "").trim();
    const what = shown.length > 80 ? `${shown.slice(0, 78)}…` : shown;
    throw new BrokenFile(
      line,
      `“${what}” looks like an access line but is not a valid one. Write <!-- access: LEVEL --> on a line of its own, not indented, between paragraphs.`,
      "access",
    );
  };
  for (const [index, line] of folded.entries()) {
    if (line !== "" && isAccessLike(line, folded.slice(index + 1, index + 4), words))
      refuse(index + firstLine);
  }
  for (const comment of [...comments, ...htmlComments(folded, firstLine)]) {
    if (speaksOfAccess(foldLook(comment.words), words)) refuse(comment.line);
  }
}

/** Everything that begins like an HTML comment, however it ends. */
function htmlComments(lines: readonly string[], firstLine: number): { line: number; words: string }[] {
  const text = lines.join("\n");
  const found: { line: number; words: string }[] = [];
  let close: { index: number; end: number } | null = { index: -1, end: -1 };
  let [line, counted] = [firstLine, 0];
  OPENER.lastIndex = 0;
  for (let open = OPENER.exec(text); open; open = OPENER.exec(text)) {
    const from = open.index + open[0].length;
    if (close !== null && close.index < from) close = closerAfter(text, from);
    const near = close !== null && close.index - from <= MAX_COMMENT;
    line += newlines(text, counted, open.index);
    counted = open.index;
    found.push({ line, words: text.slice(from, near && close ? close.index : from + UNCLOSED) });
    if (near && close) OPENER.lastIndex = close.end;
  }
  return found;
}

function closerAfter(text: string, from: number): { index: number; end: number } | null {
  CLOSER.lastIndex = from;
  const found = CLOSER.exec(text);
  return found && { index: found.index, end: found.index + found[0].length };
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

const linesOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

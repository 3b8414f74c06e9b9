import { BrokenFile } from "./broken-file";
import type { Notice } from "./types";

/** How a dialect writes what its author keeps for themselves. */
type CommentForm = { name: string; open: RegExp; close: string };

const FORMS: readonly CommentForm[] = [
  { name: "Liquid", open: /\{%-?\s*comment\b[^%\n]{0,80}%\}/y, close: "endcomment" },
  { name: "Hugo", open: /\{\{-?\s*\/\*/y, close: "*/" },
  { name: "Handlebars", open: /\{\{!/y, close: "}}" },
  { name: "MDX", open: /\{\s*\/\*/y, close: "*/" },
  { name: "Jinja", open: /\{#(?=[\s-])/y, close: "#}" },
  { name: "kramdown", open: /\{::comment\}/y, close: "{:/" },
  { name: "CriticMarkup", open: /\{>>/y, close: "<<}" },
  { name: "Obsidian", open: /%%/y, close: "%%" },
  { name: "server page", open: /<%--/y, close: "--%>" },
  { name: "reference", open: /\[(?:\/\/|comment)[^\]\n]{0,40}\]:[ \t]/iy, close: "\n" },
];
/** What else belongs to the end of a form: the rest of its last tag */
const TAILS: Readonly<Record<string, RegExp>> = {
  endcomment: /\s*-?%\}/y,
  "*/": /\s*-?\}{1,2}/y,
  "{:/": /(?:comment)?\}/y,
};
const HTML: CommentForm = { name: "HTML", open: /<!--/y, close: "-->" };
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

export type WithoutComments = {
  /** the text with the same lines, the comments taken out */
  text: string;
  comments: { line: number; words: string }[];
  notices: Notice[];
};

/**
 * A text without the private comments of Markdown's dialects. In Markdown, those of HTML are left to its parser, and what
 * stands in code is left alone.
 *
 * @throws BrokenFile with the line of a comment that is not closed: where it ends cannot be told
 */
export function withoutComments(
  text: string,
  format: "markdown" | "plain-text",
  firstLine = 1,
): WithoutComments {
  const forms = format === "markdown" ? FORMS : [...FORMS, HTML];
  const code = format === "markdown" ? codeRanges(text) : [];
  const result: WithoutComments = { text: "", comments: [], notices: [] };
  const parts: string[] = [];
  const starts = /[{%<[]/g;
  let done = 0;
  let inCode = 0;
  let line = firstLine;
  let counted = 0;
  for (let at = starts.exec(text); at; at = starts.exec(text)) {
    while ((code[inCode]?.to ?? Number.POSITIVE_INFINITY) <= at.index) inCode += 1;
    const range = code[inCode];
    if (range && range.from <= at.index) {
      starts.lastIndex = range.to;
      continue;
    }
    const form = forms.find(({ open }) => matchAt(open, text, at.index) !== null);
    if (!form || (form.close === "\n" && !isLineStart(text, at.index))) continue;
    line += newlines(text, counted, at.index);
    counted = at.index;
    const from = at.index + (matchAt(form.open, text, at.index) ?? 0);
    const end = endOf(text, form, from, at.index, line);
    const words = text.slice(from, end.words);
    parts.push(text.slice(done, at.index), words.replace(/[^\n]+/g, ""));
    done = end.all;
    starts.lastIndex = end.all;
    result.comments.push({ line, words });
    result.notices.push({
      kind: "dropped",
      line,
      what: `Comment “${words.trim().slice(0, 60)}”`,
      why: "Comments are not published.",
    });
  }
  result.text = parts.length === 0 ? text : [...parts, text.slice(done)].join("");
  return result;
}

function endOf(
  text: string,
  form: CommentForm,
  from: number,
  start: number,
  line: number,
): { words: number; all: number } {
  if (form.name === "Obsidian" && /\d/.test(text[start - 1] ?? "")) {
    throw new BrokenFile(line, "“%%” begins a comment that is not published; write one “%” for per cent.");
  }
  const close = text.indexOf(form.close, from);
  if (close < 0 && form.close === "\n") return { words: text.length, all: text.length };
  if (close < 0) throw new BrokenFile(line, `A comment begins here and is not closed by “${form.close}”.`);
  if (form.close === "\n") return { words: close, all: close };
  const end = close + form.close.length;
  const words = form.close === "endcomment" ? Math.max(from, text.lastIndexOf("{", close)) : close;
  return { words, all: end + (matchAt(TAILS[form.close], text, end) ?? 0) };
}

const isLineStart = (text: string, at: number): boolean =>
  /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, at - 4), at));

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function matchAt(pattern: RegExp | undefined, text: string, at: number): number | null {
  if (!pattern) return null;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? null;
}

/** Fenced blocks and spans of code, in which signs are signs. */
function codeRanges(text: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let fence: { sign: string; length: number; from: number } | null = null;
  let at = 0;
  let paragraph = 0;
  const close = (to: number) => {
    ranges.push(...spansIn(text, paragraph, to));
    paragraph = to;
  };
  for (const line of text.split("\n")) {
    const end = at + line.length + 1;
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.sign) && mark.length >= fence.length && line.trim() === mark) {
        ranges.push({ from: fence.from, to: end });
        fence = null;
        paragraph = end;
      }
    } else if (mark) {
      close(at);
      fence = { sign: mark[0] ?? "`", length: mark.length, from: at };
    } else if (line.trim() === "") {
      close(at);
      paragraph = end;
    }
    at = end;
  }
  if (fence) ranges.push({ from: fence.from, to: text.length });
  else close(text.length);
  return ranges;
}

/** Spans between runs of backticks of one length, within a paragraph. */
function spansIn(text: string, from: number, to: number): { from: number; to: number }[] {
  const runs = [...text.slice(from, to).matchAll(/`+/g)].map((run) => ({
    at: from + run.index,
    length: run[0].length,
  }));
  const spans: { from: number; to: number }[] = [];
  const later = new Map<number, number[]>();
  for (const [index, { length }] of [...runs.entries()].reverse()) {
    const known = later.get(length);
    if (known) known.push(index);
    else later.set(length, [index]);
  }
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const ends = run ? (later.get(run.length) ?? []) : [];
    while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= index) ends.pop();
    const next = ends.at(-1);
    if (!run || next === undefined) continue;
    spans.push({ from: run.at, to: (runs[next]?.at ?? 0) + run.length });
    index = next;
  }
  return spans;
}

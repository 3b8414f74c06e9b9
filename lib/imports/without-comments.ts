import { codeRanges } from "./code-ranges";
import { BrokenFile } from "./import-file";
import type { Notice } from "./types";

/** A dialect's syntax for private comments. */
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
  {
    name: "directive",
    open: /:{3,20}[ \t]*\{?\.?(?:comment|hidden|hide|private|internal|draft|todo|note-to-self|editor)s?\b[^\n]*/iy,
    close: "\n:::",
  },
  { name: "reference", open: /\[(?:\/\/|comment)[^\]\n]{0,40}\]:[ \t]/iy, close: "\n" },
];
/** What else belongs to the end of a comment: the rest of its last tag */
const TAILS: Readonly<Record<string, RegExp>> = {
  endcomment: /\s*-?%\}/y,
  "*/": /\s*-?\}{1,2}/y,
  "{:/": /(?:comment)?\}/y,
  "\n:::": /:*[ \t]*/y,
};
const HTML: CommentForm = { name: "HTML", open: /<!--/y, close: "-->" };

export type WithoutComments = {
  /** the text with the same lines, without the comments */
  text: string;
  comments: { line: number; words: string }[];
  notices: Notice[];
};

/**
 * A text without the private comments of Markdown's dialects. In Markdown, its parser handles HTML comments, and code
 * is left alone.
 *
 * @throws BrokenFile with the line of a comment that is not closed: its end is unknown
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
  const starts = /[{%<[]|:::/g;
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
    if (!form || (form.close.startsWith("\n") && !isLineStart(text, at.index))) continue;
    line += newlines(text, counted, at.index);
    counted = at.index;
    const from = at.index + (matchAt(form.open, text, at.index) ?? 0);
    const end = endOf(text, form, from, at.index, line);
    const words = text.slice(from, end.words);
    parts.push(
      text.slice(done, at.index),
      words.replace(/[^\n]+/g, ""),
      form.name === "directive" ? "\n" : "",
    );
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

/** Comment lines of other markup languages; each has its own syntax for the end of such a comment. */
const COMMENT_LINE =
  /^[ \t]{0,3}(?:\/\/[ \t]|\/{4,}[ \t]*$|\/\*|%[ \t]+[A-Za-z]|\\iffalse\b|\\comment\{|#\+(?:begin_)?comment\b|\\begin\{comment\}|;;[ \t]|\.\.[ \t]+[a-z])/gim;

/**
 * Refuses lines that are comments in some dialect.
 *
 * @throws BrokenFile with the line
 */
export function refuseCommentLines(text: string, format: "markdown" | "plain-text", firstLine = 1): void {
  const code = format === "markdown" ? codeRanges(text) : [];
  for (const match of text.matchAll(COMMENT_LINE)) {
    if (code.some(({ from, to }) => from <= match.index && match.index < to)) continue;
    const line = firstLine + newlines(text, 0, match.index);
    const sign = match[0].trim().slice(0, 20);
    throw new BrokenFile(
      line,
      `“${sign}” begins a comment in some dialects, and comments are not published. Remove the line, or begin it with a word.`,
    );
  }
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
  if (close < 0)
    throw new BrokenFile(line, `The comment that begins here is not closed by “${form.close.trim()}”.`);
  if (form.name === "directive" && /^\n:+[ \t]*[^\s:]/.test(text.slice(close, close + 80)))
    throw new BrokenFile(line, "The comment that begins here contains another block. Remove it.");
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

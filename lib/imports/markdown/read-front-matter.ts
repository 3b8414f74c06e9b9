import type { z } from "zod";
import { lineAt } from "../decoding/clean-text";
import { BrokenFile } from "../import-file";
import type { Named, Notice } from "../types";
import type { LineRange } from "../unread-access/refuse-unread-access";
import { FRONT_MATTER_FIELDS, FrontMatter } from "./front-matter";
import {
  type Complaint,
  complained,
  type FrontMatterSource,
  readJson,
  readToml,
  readYaml,
} from "./front-matter-source";
import { type Mapped, mapFrontMatter } from "./map-front-matter";

export type FrontMatterRead = {
  fields: FrontMatter;
  /** the line of a field, or of one entry of a list */
  lineOf: (...path: (string | number)[]) => number;
  /** what follows the front matter, and the line on which it begins */
  body: string;
  bodyLine: number;
  /** the front matter itself, and the line on which it begins */
  source: string;
  sourceLine: number;
  /** the lines of the fields that name a level */
  levelLines: LineRange[];
  notices: Notice[];
} & Pick<Mapped, "byline" | "held">;

const FENCES = { "---": /^(?:---|\.\.\.)[ \t]*$/m, "+++": /^\+\+\+[ \t]*$/m } as const;
const OPEN = /^(---|\+\+\+)[ \t]*\n/;
const FIELD = {
  "---": /^\s*[A-Za-z_][\w-]*[ \t]*:/,
  "+++": /^\s*(?:#|\[|[A-Za-z_"][\w."-]*[ \t]*=)/,
} as const;
const JSON_OPEN = /^\{\s*"[\w-]{1,60}"\s*:/;
const LATE = /[ \t]*(?:---[ \t]*\n[ \t]*[A-Za-z_][\w-]*[ \t]*:|\+\+\+[ \t]*\n[ \t]*[A-Za-z_][\w-]*[ \t]*=)/y;
const BLANK = /[ \t]*\n/y;
const COMMENT = /[ \t]*<!--[\s\S]{0,5000}?-->[ \t]*\n/y;
const LONGEST = 200_000;

/**
 * The front matter of a Markdown text, checked: YAML between lines of three hyphens, TOML between lines of three plus
 * signs, or one object of JSON. Without any, the whole text is the body.
 *
 * @throws BrokenFile with the line of the first error, and all others
 */
export function readFrontMatter(text: string, options: { access: string }): FrontMatterRead {
  const found = cutFrontMatter(text);
  if (!found) {
    refuseLate(text);
    return {
      fields: {},
      lineOf: () => 1,
      body: text,
      bodyLine: 1,
      source: "",
      sourceLine: 1,
      levelLines: [],
      notices: [],
      byline: [],
      held: null,
    };
  }
  const { source, sourceLine, body, bodyLine } = found;
  if (source.length > LONGEST) throw new BrokenFile(1, "The front matter is too long.", "frontMatter");
  return { ...parseFields(found, options.access), source, sourceLine, body, bodyLine };
}

type Cut = Pick<FrontMatterRead, "source" | "sourceLine" | "body" | "bodyLine"> & {
  read(): FrontMatterSource;
};

function cutFrontMatter(text: string): Cut | null {
  if (JSON_OPEN.test(text)) return cutJson(text);
  const [opening = "", fence] = OPEN.exec(text) ?? [];
  if (fence !== "---" && fence !== "+++") return null;
  const rest = text.slice(opening.length);
  const close = FENCES[fence].exec(rest);
  if (!close) {
    const isRule = !FIELD[fence].test(rest);
    if (isRule) return null;
    const name = fence === "---" ? "hyphens" : "plus signs";
    throw new BrokenFile(1, `The front matter is not closed by a line of three ${name}.`, "frontMatter");
  }
  const source = rest.slice(0, close.index);
  return {
    source,
    sourceLine: 2,
    body: rest.slice(close.index + close[0].length).replace(/^\n/, ""),
    bodyLine: 3 + source.split("\n").length - 1,
    read: () => (fence === "---" ? readYaml(source, 2) : readToml(source, 2)),
  };
}

function cutJson(text: string): Cut {
  if (/^\{\s*"(?:db|data|posts)"\s*:\s*[[{]/.test(text))
    throw new BrokenFile(
      1,
      "This is the export of a whole site, such as Ghost’s; import its posts as Markdown files, one for each.",
      "frontMatter",
    );
  const end = endOfObject(text);
  const after = text.slice(end);
  if (end === 0 || !/^[ \t]*(?:\n|$)/.test(after))
    throw new BrokenFile(
      1,
      "The JSON at the beginning of the file is not closed by a brace at the end of a line.",
      "frontMatter",
    );
  const source = text.slice(0, end);
  return {
    source,
    sourceLine: 1,
    body: after.replace(/^[ \t]*\n/, ""),
    bodyLine: source.split("\n").length + 1,
    read: () => readJson(source),
  };
}

/** The offset after the brace that closes the first one, ignoring braces in strings. 0 if it is not closed. */
function endOfObject(text: string): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length && at <= LONGEST; at += 1) {
    const sign = text[at];
    if (sign === "\\" && inString) at += 1;
    else if (sign === '"') inString = !inString;
    else if (inString) continue;
    else if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return 0;
}

/** Blank lines and comments before front matter, which would then be parsed as a rule and a heading. */
function refuseLate(text: string): void {
  const after = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at;
  };
  let at = 0;
  for (let next = -1; next !== at; ) {
    next = at;
    at = after(COMMENT, after(BLANK, at));
  }
  if (after(LATE, at) === at) return;
  const start = /[-+]/.exec(text.slice(at))?.index ?? 0;
  throw new BrokenFile(
    lineAt(text, at + start),
    `Front matter must begin on the first line of the file: remove what comes before “${text.slice(at + start, at + start + 3)}”.`,
    "frontMatter",
  );
}

function parseFields(
  cut: Cut,
  access: string,
): Omit<FrontMatterRead, "body" | "bodyLine" | "source" | "sourceLine"> {
  const { entries, lineIn } = cut.read();
  const mapped = mapFrontMatter({ entries, ours: FRONT_MATTER_FIELDS, access });
  const keyOf = (path: readonly (string | number)[]) => [
    mapped.from[String(path[0])] ?? path[0] ?? "",
    ...path.slice(1),
  ];
  const lineOf = (...path: (string | number)[]): number => lineIn(keyOf(path));
  const parsed = FrontMatter.safeParse(withoutEmpty(mapped.fields));
  const complaints = [
    ...mapped.complaints,
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => complaintOf(issue, lineOf, mapped.from))),
  ];
  if (complaints.length > 0 || !parsed.success) throw complained(complaints);
  const levelLines = entries
    .filter(({ key }) => mapped.levelKeys.includes(key))
    .map(({ line }) => ({ from: line, to: line }));
  return {
    fields: parsed.data,
    lineOf,
    levelLines: [...levelLines, ...pagesOfOthers(entries, cut)],
    notices: mapped.notices,
    byline: mapped.byline,
    held: mapped.held,
  };
}

/** Ghost stores who may see the page of each tag and author, which is not a level of the text. */
function pagesOfOthers(entries: FrontMatterSource["entries"], { source, sourceLine }: Cut): LineRange[] {
  return source.split("\n").flatMap((words, index) => {
    const line = index + sourceLine;
    const within = entries.findLast((entry) => entry.line <= line);
    const nested = within && within.line < line && /^(?:primary[_-]?)?(?:tag|author)s?$/i.test(within.key);
    return nested && /^\s+(?:- +)?"?visibility"?\s*:/.test(words) ? [{ from: line, to: line }] : [];
  });
}

function complaintOf(
  issue: z.core.$ZodIssue,
  lineOf: (...path: (string | number)[]) => number,
  from: Mapped["from"],
): Complaint {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const own = String(path[0] ?? "frontMatter");
  // under the file's name for it
  const field = from[own] ?? own;
  return { line: lineOf(...path), field, reason: `${field}: ${issue.message}` };
}

/** `field:` without a value counts as missing. */
function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );
}

/** The entries of a list of slugs, each with its line. */
export function named(values: readonly string[] | undefined, field: string, read: FrontMatterRead): Named[] {
  return (values ?? []).map((value, index) => ({ value, line: read.lineOf(field, index) }));
}

import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { z } from "zod";
import type { LineRange } from "../access/refuse-unread-access";
import { BrokenFile } from "../broken-file";
import { lineAt } from "../clean-text";
import type { Named, Notice } from "../types";
import { foldText } from "./fold-breaks";
import { FRONT_MATTER_FIELDS, FrontMatter } from "./front-matter";
import { type Complaint, type Mapped, mapFrontMatter } from "./map-front-matter";

export type FrontMatterRead = {
  fields: FrontMatter;
  /** the line of a field, or of one entry of a list */
  lineOf: (...path: (string | number)[]) => number;
  /** what follows the front matter, and the line it begins on */
  body: string;
  bodyLine: number;
  /** what stands between the two lines, from line 2 on */
  yaml: string;
  /** the lines of the fields that name a level */
  levelLines: LineRange[];
  notices: Notice[];
} & Pick<Mapped, "byline" | "held">;

const OPEN = /^---[ \t]*\n/;
const LATE =
  /^(?:[ \t]*\n|[ \t]*<!--[\s\S]{0,5000}?-->[ \t]*\n)*[ \t]*(---[ \t]*\n[ \t]*[A-Za-z_][\w-]*[ \t]*:)/;

/**
 * The front matter of a Markdown text, checked; without any, all of the text is the body.
 *
 * @throws BrokenFile with the line of the first thing wrong, and all else that is
 */
export function readFrontMatter(text: string, options: { access: string }): FrontMatterRead {
  const none = {
    fields: {},
    lineOf: () => 1,
    body: text,
    bodyLine: 1,
    yaml: "",
    levelLines: [],
    notices: [],
    byline: [],
    held: null,
  };
  const opening = OPEN.exec(text)?.[0];
  if (opening === undefined) {
    refuseOthers(text);
    return none;
  }
  const rest = text.slice(opening.length);
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest);
  if (!close) {
    const isRule = !/^[ \t]*[A-Za-z_][\w-]*[ \t]*:/.test(rest);
    if (isRule) return none;
    throw new BrokenFile(1, "The front matter is not closed by a line of three hyphens.", "frontMatter");
  }
  const yaml = rest.slice(0, close.index);
  if (yaml.length > 200_000) throw new BrokenFile(1, "The front matter is too long.", "frontMatter");
  const body = rest.slice(close.index + close[0].length).replace(/^\n/, "");
  return { ...parseFields(yaml, options.access), body, bodyLine: 3 + yaml.split("\n").length - 1, yaml };
}

function refuseOthers(text: string): void {
  if (/^\+\+\+[ \t]*\n/.test(text))
    throw new BrokenFile(1, "Front matter is YAML between lines of three hyphens, not TOML.", "frontMatter");
  const late = LATE.exec(text)?.[1];
  if (late !== undefined) {
    throw new BrokenFile(
      lineAt(text, text.indexOf(late)),
      "Front matter must be the first line of the file: take out what stands before “---”.",
      "frontMatter",
    );
  }
}

function parseFields(yaml: string, access: string): Omit<FrontMatterRead, "body" | "bodyLine" | "yaml"> {
  const lines = new LineCounter();
  // failsafe: every value is text as written, so that a title such as 2026 or “no” stays one
  const document = parseDocument(yaml, { lineCounter: lines, schema: "failsafe", prettyErrors: false });
  const lineAtOffset = (offset: number | undefined) =>
    offset === undefined ? 1 : lines.linePos(offset).line + 1;
  const lineIn = (path: (string | number)[]): number => {
    const node = document.getIn(path, true);
    return lineAtOffset(isNode(node) ? node.range?.[0] : undefined);
  };
  if (document.errors.length > 0) throw brokenYaml(document.errors, yaml, lines);
  const root = document.contents;
  if (root !== null && !isMap(root))
    throw new BrokenFile(2, "The front matter is a list of “field: value” lines.", "frontMatter");
  unfoldChinese(document, yaml);
  const values = (document.toJS({ maxAliasCount: 20 }) ?? {}) as Record<string, unknown>;
  const entries = (root?.items ?? []).map(({ key }) => {
    const name = isScalar(key) ? String(key.value) : "?";
    return { key: name, value: values[name], line: lineAtOffset(isNode(key) ? key.range?.[0] : undefined) };
  });
  const mapped = mapFrontMatter({ entries, ours: FRONT_MATTER_FIELDS, access });
  const keyOf = (path: readonly (string | number)[]) => [
    mapped.from[String(path[0])] ?? path[0] ?? "",
    ...path.slice(1),
  ];
  const lineOf = (...path: (string | number)[]): number => lineIn(keyOf(path));
  const parsed = FrontMatter.safeParse(withoutEmpty(mapped.fields));
  const complaints = [
    ...mapped.complaints,
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => complaintOf(issue, lineOf))),
  ];
  if (complaints.length > 0 || !parsed.success) throw complained(complaints);
  const levelLines = entries
    .filter(({ key }) => mapped.levelKeys.includes(key))
    .map(({ line }) => ({ from: line, to: line }));
  return {
    fields: parsed.data,
    lineOf,
    levelLines,
    notices: mapped.notices,
    byline: mapped.byline,
    held: mapped.held,
  };
}

/** YAML makes a space of the line break in a value; between two Chinese characters there is none. */
function unfoldChinese(document: Document.Parsed, yaml: string): void {
  visit(document, {
    Scalar(_, node) {
      const source = node.range ? yaml.slice(node.range[0], node.range[1]) : "";
      if (typeof node.value !== "string" || !source.includes("\n") || node.type === "BLOCK_LITERAL") return;
      let text = node.value;
      const lines = source.split("\n").map((line) => line.trim());
      for (const [index, line] of lines.entries()) {
        const [left, right] = [line.slice(-6), (lines[index + 1] ?? "").slice(0, 6)];
        const whole = foldText(`${left}\n${right}`);
        if (whole === left + right) text = text.replace(`${left} ${right}`, () => whole);
      }
      node.value = text;
    },
  });
}

function complaintOf(issue: z.core.$ZodIssue, lineOf: (...path: (string | number)[]) => number): Complaint {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const field = String(path[0] ?? "frontMatter");
  return { line: lineOf(...path), field, reason: `${field}: ${issue.message}` };
}

/** One complaint as it is; several in one message, each with its line. */
function complained(complaints: readonly Complaint[]): BrokenFile {
  const sorted = [...complaints].sort((a, b) => a.line - b.line);
  const first = sorted[0];
  if (!first || sorted.length === 1)
    return new BrokenFile(first?.line ?? 1, first?.reason ?? "not valid", first?.field ?? "frontMatter");
  const others = sorted.slice(1).map(({ line, reason }) => `Line ${line}: ${reason}`);
  return new BrokenFile(first.line, [first.reason, ...others].join(" "), first.field);
}

function brokenYaml(errors: readonly YAMLError[], yaml: string, lines: LineCounter): BrokenFile {
  const last = yaml.trimEnd().split("\n").length;
  const found = errors.slice(0, 5).map(({ pos, message, code }) => {
    const line = Math.min(lines.linePos(pos[0]).line, last);
    const words = yaml.split("\n")[line - 1] ?? "";
    const colon = /^([\w-]+):\s+[^"'\s].*:(?:\s|$)/.exec(words)?.[1];
    const hint =
      colon && /implicit|mapping|nested/i.test(`${code} ${message}`)
        ? ` Put the ${colon} in quotes: “:” has a meaning in YAML.`
        : "";
    return {
      line: line + 1,
      field: "frontMatter",
      reason: `The front matter is not valid YAML. ${message}${hint}`,
    };
  });
  return complained(
    found.filter((one, index) => found.findIndex((other) => other.line === one.line) === index),
  );
}

/** `field:` without a value is as if the line were not there. */
function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== "" && value !== null && value !== undefined),
  );
}

/** The entries of a list of slugs, each with its line. */
export function named(values: readonly string[] | undefined, field: string, read: FrontMatterRead): Named[] {
  return (values ?? []).map((value, index) => ({ value, line: read.lineOf(field, index) }));
}

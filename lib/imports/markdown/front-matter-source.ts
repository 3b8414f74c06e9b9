import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
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
import { BrokenFile } from "../import-file";
import { foldText } from "./fold-breaks";

/** Parsed front matter, in any of its languages: values are texts, lists, tables of these, or null. */
export type FrontMatterSource = {
  entries: { key: string; value: unknown; line: number }[];
  /** the line of a field, or of one entry of a list */
  lineIn(path: readonly (string | number)[]): number;
};

/**
 * Parses YAML, or JSON as a subset of it. Every value is text as written, so that a title such as 2026 or “no” stays
 * text.
 *
 * @param firstLine line of the file on which the text begins
 * @throws BrokenFile with all errors
 */
export function readYaml(text: string, firstLine: number): FrontMatterSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "failsafe", prettyErrors: false });
  const lineAtOffset = (offset: number | undefined) =>
    offset === undefined ? 1 : lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) throw brokenYaml(document.errors, text, lines, firstLine);
  const root = document.contents;
  if (root !== null && !isMap(root))
    throw new BrokenFile(firstLine, "The front matter is a list of “field: value” lines.", "frontMatter");
  tidyScalars(document, text);
  const values = (document.toJS({ maxAliasCount: 20 }) ?? {}) as Record<string, unknown>;
  return {
    entries: (root?.items ?? []).map(({ key }) => {
      const name = isScalar(key) ? String(key.value) : "?";
      return { key: name, value: values[name], line: lineAtOffset(isNode(key) ? key.range?.[0] : undefined) };
    }),
    lineIn(path) {
      const node = document.getIn(path, true);
      return lineAtOffset(isNode(node) ? node.range?.[0] : undefined);
    },
  };
}

/** Words that mean null. Also, YAML turns a line break in a value into a space, which Chinese does not have. */
function tidyScalars(document: Document.Parsed, yaml: string): void {
  visit(document, {
    Scalar(key, node) {
      if (key !== "key" && node.type === "PLAIN" && /^(?:null|Null|NULL|~)$/.test(String(node.value))) {
        node.value = null;
        return;
      }
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

function brokenYaml(
  errors: readonly YAMLError[],
  yaml: string,
  lines: LineCounter,
  first: number,
): BrokenFile {
  const last = yaml.trimEnd().split("\n").length;
  const found = errors.slice(0, 5).map(({ pos, message, code }): Complaint => {
    const line = Math.min(lines.linePos(pos[0]).line, last);
    const words = yaml.split("\n")[line - 1] ?? "";
    const colon = /^([\w-]+):\s+[^"'\s].*:(?:\s|$)/.exec(words)?.[1];
    const hint =
      colon && /implicit|mapping|nested/i.test(`${code} ${message}`)
        ? ` Put the ${colon} in quotes: “:” has a meaning in YAML.`
        : "";
    return {
      line: line + first - 1,
      field: "frontMatter",
      reason: `The front matter is not valid YAML. ${message}${hint}`,
    };
  });
  return complained(
    found.filter((one, index) => found.findIndex((other) => other.line === one.line) === index),
  );
}

/**
 * Parses JSON, as Hugo uses it at the top of a file.
 *
 * @throws BrokenFile for a syntax error, and for a duplicate field
 */
export function readJson(text: string): FrontMatterSource {
  try {
    JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    throw new BrokenFile(
      text.slice(0, at).split("\n").length,
      "The front matter is not valid JSON: check the commas, quotes and brackets here.",
      "frontMatter",
    );
  }
  // A JSON string never spans lines, so a tab at the beginning of a line is never part of a value.
  return readYaml(
    text.replace(/^[ \t]+/gm, (indent) => " ".repeat(indent.length)),
    1,
  );
}

/**
 * Parses TOML, as Hugo and Zola use it.
 *
 * @throws BrokenFile with the line of the error
 */
export function readToml(text: string, firstLine: number): FrontMatterSource {
  let table: Record<string, unknown>;
  try {
    table = parseToml(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ""] = error.message.split("\n");
    const words = reason.replace(/^Invalid TOML document: /, "");
    throw new BrokenFile(
      error.line + firstLine - 1,
      `The front matter is not valid TOML: ${words}.`,
      "frontMatter",
    );
  }
  const lines = text.split("\n");
  const lineOf = (key: string): number => {
    const at = lines.findIndex((line) => keyOf(line) === key);
    return Math.max(at, 0) + firstLine;
  };
  const entries = Object.entries(table).flatMap(([key, value]) =>
    // Zola puts its tags and categories into a table of this name.
    key === "taxonomies" && isTable(value) ? Object.entries(value) : [[key, value] as const],
  );
  return {
    entries: entries.map(([key, value]) => ({ key, value: asText(value), line: lineOf(key) })),
    lineIn: ([key]) => lineOf(String(key)),
  };
}

/** The first name of a line `name = …`, `name.more = …`, `[name]`, quoted or not. */
const keyOf = (line: string): string | undefined =>
  /^\s*(?:\[{1,2}\s*)?(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*[\].=]/
    .exec(line)
    ?.slice(1)
    .find((name) => name);

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Numbers, booleans and dates as text, as written; likewise inside lists and tables. */
function asText(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/(:\d\d)\.0+(?=Z|[+-]|$)/, "$1");
  if (Array.isArray(value)) return value.map(asText);
  if (isTable(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  return String(value);
}

export type Complaint = { line: number; field: string; reason: string };

/** A single complaint unchanged; several in one message, each with its line. */
export function complained(complaints: readonly Complaint[]): BrokenFile {
  const sorted = [...complaints].sort((a, b) => a.line - b.line);
  const first = sorted[0];
  if (!first || sorted.length === 1)
    return new BrokenFile(first?.line ?? 1, first?.reason ?? "not valid", first?.field ?? "frontMatter");
  const others = sorted.slice(1).map(({ line, reason }) => `Line ${line}: ${reason}`);
  return new BrokenFile(first.line, [first.reason, ...others].join(" "), first.field);
}

import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { BrokenFile } from "../broken-file";
import type { Named } from "../types";
import { FRONT_MATTER_FIELDS, FrontMatter } from "./front-matter";

export type FrontMatterRead = {
  fields: FrontMatter;
  /** the line of a field, or of one entry of a list */
  lineOf: (...path: (string | number)[]) => number;
  /** what follows the front matter, and the line it begins on */
  body: string;
  bodyLine: number;
};

const OPEN = /^---[ \t]*\n/;

/**
 * The front matter of a Markdown text, checked; without any, all of the text is the body.
 *
 * @throws BrokenFile with the line of the first thing wrong
 */
export function readFrontMatter(text: string): FrontMatterRead {
  const opening = OPEN.exec(text)?.[0];
  if (opening === undefined) {
    if (/^\+\+\+[ \t]*\n/.test(text)) {
      throw new BrokenFile(
        1,
        "Front matter is YAML between lines of three hyphens, not TOML.",
        "frontMatter",
      );
    }
    return { fields: {}, lineOf: () => 1, body: text, bodyLine: 1 };
  }
  const rest = text.slice(opening.length);
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest);
  if (!close) {
    const isRule = !/^[ \t]*[A-Za-z_][\w-]*[ \t]*:/.test(rest);
    if (isRule) return { fields: {}, lineOf: () => 1, body: text, bodyLine: 1 };
    throw new BrokenFile(1, "The front matter is not closed by a line of three hyphens.", "frontMatter");
  }
  const yaml = rest.slice(0, close.index);
  if (yaml.length > 200_000) throw new BrokenFile(1, "The front matter is too long.", "frontMatter");
  const body = rest.slice(close.index + close[0].length).replace(/^\n/, "");
  return { ...parseFields(yaml), body, bodyLine: 3 + yaml.split("\n").length - 1 };
}

function parseFields(yaml: string): Pick<FrontMatterRead, "fields" | "lineOf"> {
  const lines = new LineCounter();
  // failsafe: every value is text as written, so that a title such as 2026 or “no” stays one
  const document = parseDocument(yaml, { lineCounter: lines, schema: "failsafe", prettyErrors: false });
  const lineOf = (...path: (string | number)[]): number => {
    const node = document.getIn(path, true);
    const at = isNode(node) ? node.range?.[0] : undefined;
    return at === undefined ? 1 : lines.linePos(at).line + 1;
  };
  const broken = document.errors[0];
  if (broken) {
    throw new BrokenFile(
      Math.min(lines.linePos(broken.pos[0]).line, yaml.trimEnd().split("\n").length) + 1,
      `The front matter is not valid YAML. ${broken.message}`,
      "frontMatter",
    );
  }
  const root = document.contents;
  if (root === null) return { fields: {}, lineOf };
  if (!isMap(root))
    throw new BrokenFile(2, "The front matter is a list of “field: value” lines.", "frontMatter");
  for (const { key } of root.items) {
    if (isScalar(key) && FRONT_MATTER_FIELDS.includes(String(key.value))) continue;
    const at = isNode(key) ? lines.linePos(key.range?.[0] ?? 0).line + 1 : 2;
    const name = isScalar(key) ? String(key.value) : "?";
    throw new BrokenFile(
      at,
      `There is no field “${name}”. The fields are ${FRONT_MATTER_FIELDS.join(", ")}.`,
      name,
    );
  }
  const parsed = FrontMatter.safeParse(withoutEmpty(document.toJS({ maxAliasCount: 20 })));
  if (parsed.success) return { fields: parsed.data, lineOf };
  const issue = parsed.error.issues[0];
  const path = pathOf(issue);
  throw new BrokenFile(
    lineOf(...path),
    `${path[0] ?? "frontMatter"}: ${issue?.message ?? "not valid"}`,
    String(path[0] ?? "frontMatter"),
  );
}

/** `field:` without a value is as if the line were not there. */
function withoutEmpty(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== null));
}

function pathOf(issue: z.core.$ZodIssue | undefined): (string | number)[] {
  return (issue?.path ?? []).map((part) => (typeof part === "number" ? part : String(part)));
}

/** The entries of a list of slugs, each with its line. */
export function named(values: readonly string[] | undefined, field: string, read: FrontMatterRead): Named[] {
  return (values ?? []).map((value, index) => ({ value, line: read.lineOf(field, index) }));
}

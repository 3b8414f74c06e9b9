import type { Mark } from "@/lib/document/inline";
import type { Notice } from "../types";
import type { HtmlToken } from "./html-tokens";
import { hrefOf } from "./read-link";

/** HTML tags without which the words would mean something else; bold and the like are ignored */
const MARKS: Readonly<Record<string, Mark>> = {
  sub: { type: "subscript" },
  sup: { type: "superscript" },
  s: { type: "strike" },
  del: { type: "strike" },
  strike: { type: "strike" },
};

/** Tags that separate their words from the surrounding ones. */
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);

/** Inline tags without a meaning of their own. */
const SILENT: ReadonlySet<string> = new Set(
  "span font b strong i em cite code kbd samp u ins mark small big a abbr acronym bdi bdo data dfn q time var wbr label tt center ruby rb rp rt col colgroup img picture source".split(
    " ",
  ),
);

export const isBlockTag = (name: string): boolean => BLOCKS.has(name);
export const isKnownTag = (name: string): boolean =>
  BLOCKS.has(name) || SILENT.has(name) || name === "br" || markOf(name) !== undefined;
export const markOf = (name: string): Mark | undefined =>
  Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;

/** What a tag puts between the words on either side; block-level breaks are up to the caller. */
export function signOf({ name, closes }: { name: string; closes: boolean }): string {
  if (name === "q") return closes ? "”" : "“";
  if (name === "rt") return closes ? ")" : "(";
  return "";
}

type Tag = Extract<HtmlToken, { kind: "tag" }>;

/** The marks in effect after a tag. */
export function afterTag(open: readonly Mark[], tag: Tag, line: number, notices: Notice[]): readonly Mark[] {
  const mark = tag.name === "a" ? linkOf(tag, line, notices) : markOf(tag.name);
  const type = tag.name === "a" ? "link" : mark?.type;
  if (type === undefined) return open;
  if (tag.closes) return withoutLast(open, type);
  return mark ? [...open, mark] : open;
}

function linkOf(tag: Tag, line: number, notices: Notice[]): Mark | undefined {
  const url = tag.attributes.href;
  const href = tag.closes || url === undefined ? null : hrefOf(url, line, notices);
  return href === null ? undefined : { type: "link", attrs: { href } };
}

function withoutLast(marks: readonly Mark[], type: Mark["type"]): readonly Mark[] {
  const at = marks.findLastIndex((mark) => mark.type === type);
  return at < 0 ? marks : marks.filter((_, index) => index !== at);
}

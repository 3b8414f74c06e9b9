import { decodeReferences } from "@/lib/text/character-references";
import { BrokenFile } from "../import-file";
import { endOfDeclaration } from "./read-html";

export type HtmlToken =
  | { kind: "text"; text: string }
  | { kind: "tag"; name: string; closes: boolean; attributes: Readonly<Record<string, string>> };

const TAG =
  /<(\/?)([a-z][a-z0-9-]{0,30})((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * HTML as tags and words, its character references decoded once. Comments, instructions and declarations are dropped.
 *
 * @throws BrokenFile for an unclosed one
 */
export function htmlTokens(html: string, line: number): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let text = "";
  const put = (token: HtmlToken) => {
    if (text !== "") tokens.push({ kind: "text", text: wordsOf(text) });
    text = "";
    tokens.push(token);
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    text += html.slice(at, open);
    if (/^<[!?]/.test(html.slice(open, open + 2))) {
      at = endOfDeclaration(html, open, line);
      continue;
    }
    TAG.lastIndex = open;
    const tag = TAG.exec(html);
    if (!tag) {
      text += "<";
      at = open + 1;
      continue;
    }
    const [whole, slash, name = "", attributes = ""] = tag;
    checkWords(name, attributes, line);
    put({
      kind: "tag",
      name: name.toLowerCase(),
      closes: slash === "/",
      attributes: attributesOf(attributes),
    });
    at = open + whole.length;
  }
  text += html.slice(at);
  if (text !== "") tokens.push({ kind: "text", text: wordsOf(text) });
  return tokens;
}

/** With its character references decoded; the no-break spaces that they may denote become spaces. */
function wordsOf(text: string): string {
  return text.includes("&") ? decodeReferences(text).replace(/[\u00a0\u2007\u202f]/g, " ") : text;
}

/**
 * Attributes that a tag may have without a value; any other words mean that the signs are “less than” and “more than”.
 */
const BARE = /^(?:open|reversed|nowrap|noshade|compact|itemscope|controls|checked|disabled)$/i;

function checkWords(name: string, text: string, line: number): void {
  const bare = [...text.matchAll(ATTRIBUTE)].find(
    ([whole, attribute = ""]) =>
      !whole.includes("=") && !BARE.test(attribute) && !/^(?:hidden|data-)/i.test(attribute),
  );
  if (bare) {
    throw new BrokenFile(
      line,
      `“<${name}${text}>” would be parsed as a tag and its words lost; write &lt; for “<”.`,
    );
  }
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      wordsOf(double ?? single ?? bare ?? ""),
    ]),
  );
}

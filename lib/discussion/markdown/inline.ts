import type { Nodes, PhrasingContent } from "mdast";
import { nameKey } from "../policy";
import type { CommentInline, Named } from "./types";

/** An address as it is typed into a sentence, without what ends the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]/;
const OWN_PATH = /^\/(?![/\\])/;
const AWAY = /^https?:\/\//i;

/** Runs of text of a paragraph. A link leads to this site or to the web; any other stays words. */
export function inlineOf(nodes: readonly PhrasingContent[], named: readonly Named[]): CommentInline[] {
  return joined(runsOf(nodes, named));
}

/** Neighbouring pieces of text as one. */
function joined(runs: readonly CommentInline[]): CommentInline[] {
  const whole: CommentInline[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (run.type === "text" && last?.type === "text")
      whole[whole.length - 1] = { type: "text", text: last.text + run.text };
    else whole.push(run);
  }
  return whole;
}

function runsOf(nodes: readonly PhrasingContent[], named: readonly Named[]): CommentInline[] {
  return nodes.flatMap((node): CommentInline[] => {
    switch (node.type) {
      case "text":
        return withAddresses(node.value, named);
      case "html":
        return [{ type: "text", text: node.value }];
      case "inlineCode":
        return [{ type: "code", text: node.value }];
      case "break":
        return [{ type: "break" }];
      case "strong":
      case "emphasis":
      case "delete":
        return [{ type: node.type, children: inlineOf(node.children, named) }];
      case "link": {
        const children: CommentInline[] = [{ type: "text", text: plainText(node) || node.url }];
        return linkOf(node.url, children);
      }
      default:
        return [{ type: "text", text: plainText(node) }];
    }
  });
}

function linkOf(url: string, children: CommentInline[]): CommentInline[] {
  if (OWN_PATH.test(url)) return [{ type: "link", href: url, own: true, children }];
  if (AWAY.test(url) && URL.canParse(url)) return [{ type: "link", href: url, own: false, children }];
  return children;
}

/** Text with bare addresses as links, and names as names. */
function withAddresses(text: string, named: readonly Named[]): CommentInline[] {
  const found = ADDRESS.exec(text);
  if (!found) return withNames(text, named);
  const [address] = found;
  return [
    ...withNames(text.slice(0, found.index), named),
    ...linkOf(address, [{ type: "text", text: address }]),
    ...withAddresses(text.slice(found.index + address.length), named),
  ];
}

/** Where a person or an entity may be named: `@Ada Lovelace`, `[[Lynas]]`. */
const SIGN = /(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])|\[\[([^[\]\n]{1,120})\]\]/u;

function withNames(text: string, named: readonly Named[]): CommentInline[] {
  if (text === "") return [];
  const sign = SIGN.exec(text);
  if (!sign) return [{ type: "text", text }];
  const inside = sign[1];
  const after = text.slice(sign.index + sign[0].length);
  const known =
    inside === undefined
      ? named.find(({ words, slug }) => slug === null && after.startsWith(words))
      : named.find(({ words, slug }) => slug !== null && words === inside);
  const length = sign[0].length + (known && inside === undefined ? known.words.length : 0);
  const node: CommentInline =
    known?.slug != null
      ? { type: "entity", slug: known.slug, words: known.words }
      : known
        ? { type: "person", name: known.words }
        : { type: "text", text: sign[0] };
  return [
    ...(sign.index > 0 ? [{ type: "text" as const, text: text.slice(0, sign.index) }] : []),
    node,
    ...withNames(text.slice(sign.index + length), named),
  ];
}

/** The words of a node without their form. */
export function plainText(node: Nodes): string {
  if ("value" in node) return node.value;
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if (node.type === "break") return " ";
  const apart = node.type === "list" || node.type === "listItem" || node.type === "blockquote";
  return "children" in node ? node.children.map(plainText).join(apart ? " " : "") : "";
}

/** The words after each sign in a comment that may be a name, longest first, and the names in double brackets. */
export function namesAskedFor(text: string): { people: string[]; entities: string[] } {
  const people = new Set<string>();
  const entities = new Set<string>();
  for (const found of text.matchAll(new RegExp(SIGN, "gu"))) {
    if (found[1] !== undefined) entities.add(found[1]);
    else for (const words of beginnings(text.slice(found.index + 1, found.index + 61))) people.add(words);
  }
  return {
    people: [...people].filter((words) => nameKey(words) !== "").slice(0, MOST_NAMES * MOST_WORDS),
    entities: [...entities].slice(0, MOST_NAMES),
  };
}

const MOST_NAMES = 10;
const MOST_WORDS = 5;

/** "Ada Lovelace says": "Ada Lovelace says", "Ada Lovelace", "Ada". */
function beginnings(text: string): string[] {
  const line = text.split("\n", 1)[0] ?? "";
  const ends = [...line.matchAll(/[\p{L}\p{N}](?=[^\p{L}\p{N}]|$)/gu)].map(
    ({ index, 0: last }) => index + last.length,
  );
  return ends
    .slice(0, MOST_WORDS)
    .map((end) => line.slice(0, end))
    .reverse();
}

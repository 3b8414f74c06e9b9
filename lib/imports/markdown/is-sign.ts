import type { Delete, Emphasis, PhrasingContent, Strong } from "mdast";

const NUMBER = /[\p{N}〇一二三四五六七八九十百千万亿两]/u;

/**
 * Whether the signs around words are between numbers (`10*20 and 30*40`, `40~~42`, `10**6`) or, a single star, between
 * Latin letters: there they are operators or ranges, and Markdown would swallow them.
 */
export function isSign(
  node: Strong | Emphasis | Delete,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): boolean {
  const word = node.type === "emphasis" ? /[A-Za-z\p{N}]/u : /\p{N}/u;
  const inner = node.type === "emphasis" ? /[A-Za-z\p{N}.−+-]/u : /[\p{N}.−+-]/u;
  const left = before?.type === "text" ? before.value.slice(-1) : "";
  const right = after?.type === "text" ? after.value.slice(0, 1) : "";
  const first = edge(node.children[0], "first");
  const last = edge(node.children.at(-1), "last");
  if (NUMBER.test(left) && NUMBER.test(right)) return true;
  return (word.test(left) && inner.test(first)) || (inner.test(last) && word.test(right));
}

function edge(node: PhrasingContent | undefined, side: "first" | "last"): string {
  if (node === undefined) return "";
  if (node.type === "text" || node.type === "inlineCode")
    return side === "first" ? node.value.slice(0, 1) : node.value.slice(-1);
  return "children" in node ? edge(side === "first" ? node.children[0] : node.children.at(-1), side) : "";
}

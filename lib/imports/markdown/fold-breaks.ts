import type { Inline } from "@/lib/document/inline";

/** Characters of Chinese or Japanese text: a line break between two of them is not a space. */
const WIDE =
  /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\u201c\u201d\u2018\u2019\u2026\u2014]|[\ud840-\ud8bf][\udc00-\udfff]/;
const HAN = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]|[\ud840-\ud8bf][\udc00-\udfff]/;

/**
 * Inline nodes with the line breaks inside text resolved: nothing between two wide characters, a space between others.
 * With `spaces`, white space collapses as in HTML, and is dropped at the ends and at breaks.
 */
export function foldBreaks(content: readonly Inline[], spaces = false): Inline[] {
  const folded: Inline[] = [];
  for (const [index, node] of content.entries()) {
    if (node.type !== "text") {
      if (spaces && node.type === "hardBreak") trimLast(folded);
      folded.push(node);
      continue;
    }
    const before = lastOf(folded);
    const after = firstOf(content.slice(index + 1, index + 8));
    const text = foldText(node.text, before, after, spaces);
    if (text !== "") folded.push({ ...node, text });
  }
  if (spaces) {
    trimLast(folded);
    while (folded.at(-1)?.type === "hardBreak") folded.pop();
    while (folded[0]?.type === "hardBreak") folded.shift();
  }
  return folded;
}

/** The plain words of a text, with its line breaks resolved in the same way. */
export function foldText(text: string, before = "", after = "", spaces = false): string {
  const pattern = spaces ? /\s+/g : /[ \t]*\n[ \t]*/g;
  if (!/\s/.test(text)) return text;
  return text.replace(pattern, (gap, at: number) => {
    const left = at > 0 ? text.slice(Math.max(0, at - 2), at) : before;
    const right = text.slice(at + gap.length, at + gap.length + 2) || after;
    if (spaces && (left === "" || left === "\n" || /\s$/.test(left))) return "";
    if (!gap.includes("\n")) return " ";
    return isWideEnd(left) && isWideStart(right) && (HAN.test(left) || HAN.test(right)) ? "" : " ";
  });
}

const isWideEnd = (text: string): boolean =>
  WIDE.test(text.length > 1 && !/[\udc00-\udfff]$/.test(text) ? text.slice(-1) : text);
const isWideStart = (text: string): boolean =>
  WIDE.test(/^[\ud800-\udbff]/.test(text) ? text.slice(0, 2) : text.slice(0, 1));

function lastOf(nodes: readonly Inline[]): string {
  const last = nodes.findLast((node) => node.type !== "footnote");
  return last === undefined ? "" : last.type === "text" ? last.text.slice(-2) : "\n";
}

function firstOf(nodes: readonly Inline[]): string {
  const next = nodes.find((node) => node.type !== "footnote");
  return next?.type === "text" ? next.text.slice(0, 2) : "";
}

function trimLast(nodes: Inline[]): void {
  const last = nodes.at(-1);
  if (last?.type !== "text") return;
  const text = last.text.replace(/\s+$/, "");
  if (text === "") nodes.pop();
  else nodes[nodes.length - 1] = { ...last, text };
}

import type { Nodes } from "mdast";

/** Characters that text never contains, in place of signs that Markdown would parse as markup. */
const MASKS: readonly [string, string][] = [
  ["_", "\ufdd0"],
  ["*", "\ufdd1"],
  ["~", "\ufdd2"],
  [">", "\ufdd3"],
  ["+", "\ufdd4"],
];
/** At the beginning of a line and before a number they are “more than” and “plus”, not quote and bullet */
const MORE = /^([ \t]{0,3})>(?=[\p{N}$€£¥≈~=])/gmu;
const PLUS = /^([ \t]{0,3})\+(?=[ \t]+[\p{N}$€£¥])/gmu;
/** Between numbers they are products, powers and ranges, whatever similar signs the line has. */
const OPERATORS: readonly RegExp[] = [
  /(?<=\p{N})\*\*(?=\p{N})/gu,
  /(?<=[\p{N}〇一二三四五六七八九十百千万亿])\*(?=\p{N})/gu,
  /(?<=[\p{N}%‰℃〇一二三四五六七八九十百千万亿两成])~~(?=[\p{N}~約约〇一二三四五六七八九十百千两])/gu,
];
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'“”‘’|\\`{}\p{Script=Han}（）。，；、：！？》」』】]{1,2000}/giu;

/** Keeps signs through Markdown: in bare addresses, before and between numbers; lengths and lines stay the same. */
export function maskSigns(text: string): string {
  const clean = text
    .replace(/[\ufdd0-\ufdd4]/g, "\ufffd")
    .replace(MORE, "$1\ufdd3")
    .replace(PLUS, "$1\ufdd4");
  const kept = OPERATORS.reduce((own, pattern) => own.replace(pattern, masked), clean);
  return kept.replace(ADDRESS, (address) => {
    const own = address.replace(/[*_~.,;:!?)]+$/, "");
    return masked(own) + address.slice(own.length);
  });
}

const masked = (text: string): string =>
  MASKS.slice(0, 3).reduce(
    (own, [sign, mask]) => (own.includes(sign) ? own.replaceAll(sign, mask) : own),
    text,
  );

const unmasked = (text: string): string =>
  /[\ufdd0-\ufdd4]/.test(text) ? MASKS.reduce((own, [sign, mask]) => own.replaceAll(mask, sign), text) : text;

/** Restores the signs in a node and its descendants. */
export function unmaskNode(node: Nodes): void {
  if ("value" in node) node.value = unmasked(node.value);
  if ("url" in node) node.url = unmasked(node.url);
  if ("title" in node && node.title) node.title = unmasked(node.title);
  if ("alt" in node && node.alt) node.alt = unmasked(node.alt);
  if ("children" in node) for (const child of node.children) unmaskNode(child);
}

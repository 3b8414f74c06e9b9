import { type Inline, LinkHref, type Mark } from "@/lib/document/inline";
import { BrokenFile } from "../import-file";
import { textNode } from "../mark-chinese";
import type { Reading } from "./reading";

const ADDRESS =
  /(?<![\p{Script=Latin}\d_@/.-])(?:https?:\/\/|www\.)[^\s<>"'“”‘’|\\^`{}\p{Script=Han}（）。，；、：！？《》「」『』【】\u3000]{3,1900}/giu;
const HAN_FOLLOWS = /^\p{Script=Han}/u;
/** Pandoc's signs for subscript and superscript, between a word or a bracket and a non-digit. */
const LOWERED = /(?<=[A-Za-z)\]])~([+−-]?\d{1,3}[+−-]?)~(?![\d~])/;
const RAISED = /(?<=[A-Za-z\d)\]~])\^([+−-]?\d{1,3}[+−-]?)\^(?![\d^])/;
const WIKI = /(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{1,300}))?\]\]/;
const NOTE = /\^\[([^[\]\n]{1,4000})\]/;
const DIALECT = new RegExp(`${WIKI.source}|${NOTE.source}|${LOWERED.source}|${RAISED.source}`, "gu");

/** The words of a text node, with addresses linked and signs of other dialects interpreted. */
export function readText(
  text: string,
  marks: readonly Mark[],
  node: { line: number },
  reading: Reading,
): Inline[] {
  if (!/[[~^]|:\/\/|www\./i.test(text)) return linked(text, marks);
  const parts: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(DIALECT)) {
    parts.push(...linked(text.slice(done, match.index), marks));
    parts.push(...ofDialect(match, marks, node.line, reading));
    done = match.index + match[0].length;
  }
  return [...parts, ...linked(text.slice(done), marks)];
}

function ofDialect(
  match: RegExpMatchArray,
  marks: readonly Mark[],
  line: number,
  reading: Reading,
): Inline[] {
  const [whole, embeds, page, shown, note, lowered, raised] = match;
  if (lowered !== undefined) return [textNode(lowered, [...marks, { type: "subscript" }])];
  if (raised !== undefined) return [textNode(raised, [...marks, { type: "superscript" }])];
  if (note !== undefined) {
    reading.inlineNotes += 1;
    return [{ type: "footnote", attrs: { id: `inline-${reading.inlineNotes}`, text: note.trim() } }];
  }
  if (embeds)
    throw new BrokenFile(line, `“${whole}” embeds a file; write a picture as ![what it shows](file.png).`);
  reading.notices.push({
    kind: "changed",
    line,
    what: `Link ${whole}`,
    why: "Links between notes do not work here; the words were kept.",
  });
  return [textNode(shown ?? pageName(page ?? ""), marks)];
}

/** As Obsidian shows it: a heading after its note, a paragraph's mark not at all. */
const pageName = (page: string): string =>
  page
    .replace(/#\^[\w-]{1,60}$/, "")
    .replace(/^#+/, "")
    .replace(/#+/g, " > ");

/** Turns bare addresses into links. If Chinese follows directly in the middle of a path, the end is ambiguous. */
function linked(text: string, marks: readonly Mark[]): Inline[] {
  if (text === "") return [];
  if (!/:\/\/|www\./i.test(text) || marks.some((mark) => mark.type === "link"))
    return [textNode(text, marks)];
  const parts: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const href = /^www\./i.test(address) ? `https://${address}` : address;
    const open = /[/=&#%_-]$/.test(match[0]) && HAN_FOLLOWS.test(text.slice(match.index + match[0].length));
    if (open || !LinkHref.safeParse(href).success || !/\.[a-z]{2,}|localhost/i.test(address)) continue;
    if (match.index > done) parts.push(textNode(text.slice(done, match.index), marks));
    parts.push(textNode(address, [...marks, { type: "link", attrs: { href } }]));
    done = match.index + address.length;
  }
  if (done < text.length) parts.push(textNode(text.slice(done), marks));
  return parts;
}

/** Full stops and brackets after an address belong to the sentence. */
function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?*_~…—–-]{1,9}$/, "");
  const open = bare.split("(").length + bare.split("[").length;
  const closed = bare.split(")").length + bare.split("]").length;
  return /[)\]]$/.test(bare) && closed > open ? trimmed(bare.slice(0, -1)) : bare;
}

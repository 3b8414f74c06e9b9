import type { Delete, Emphasis, FootnoteReference, LinkReference, PhrasingContent, Strong } from "mdast";
import type { Inline, Mark } from "@/lib/document/inline";
import { BrokenFile } from "../import-file";
import { markChinese, textNode } from "../mark-chinese";
import { foldBreaks } from "./fold-breaks";
import { afterTag, isBlockTag, isKnownTag, signOf } from "./html-marks";
import { htmlTokens } from "./html-tokens";
import { isSign } from "./is-sign";
import { checkHtml } from "./read-html";
import { hrefOf } from "./read-link";
import { readText } from "./read-text";
import { lineOf, type Reading } from "./reading";

const NO_MARKS: readonly Mark[] = [];
const STYLES = {
  strong: { mark: { type: "bold" }, sign: "**" },
  emphasis: { mark: { type: "italic" }, sign: "*" },
  delete: { mark: { type: "strike" }, sign: "~~" },
} as const satisfies Record<string, { mark: Mark; sign: string }>;

/** The inline nodes of a paragraph, heading or cell. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return markChinese(joinText(foldBreaks(joinText(readAll(nodes, NO_MARKS, reading)))));
}

function readAll(nodes: readonly PhrasingContent[], marks: readonly Mark[], reading: Reading): Inline[] {
  let open: readonly Mark[] = NO_MARKS;
  return nodes.flatMap((node, index) => {
    const own = unique([...marks, ...open]);
    if (node.type === "html") {
      const read = readHtml(node.value, own, open, lineOf(node, reading), reading);
      open = read.open;
      return read.content;
    }
    if (node.type === "strong" || node.type === "emphasis" || node.type === "delete")
      return readStyled(node, [nodes[index - 1], nodes[index + 1]], own, reading);
    return readOne(node, own, reading);
  });
}

/** Marked words; signs between numbers are not markup, and stay. */
function readStyled(
  node: Strong | Emphasis | Delete,
  neighbours: readonly (PhrasingContent | undefined)[],
  marks: readonly Mark[],
  reading: Reading,
): Inline[] {
  const { mark, sign } = STYLES[node.type];
  if (!isSign(node, neighbours[0], neighbours[1]))
    return readAll(node.children, unique([...marks, mark]), reading);
  reading.notices.push({
    kind: "warning",
    line: lineOf(node, reading),
    what: `“${sign}” between words or numbers`,
    why: "It was kept as a sign, not treated as emphasis.",
  });
  return [textNode(sign, marks), ...readAll(node.children, marks, reading), textNode(sign, marks)];
}

function readOne(node: PhrasingContent, marks: readonly Mark[], reading: Reading): Inline[] {
  switch (node.type) {
    case "text":
      if (node.value.includes("<!--"))
        throw new BrokenFile(lineOf(node, reading), "The comment that begins here is not closed by “-->”.");
      return readText(node.value, marks, { line: lineOf(node, reading) }, reading);
    case "inlineCode":
      return node.value === "" ? [] : [textNode(node.value, unique([...marks, { type: "code" }]))];
    case "break":
      return [{ type: "hardBreak" }];
    case "link":
      if (node.title) noteTitle(node.title, lineOf(node, reading), reading);
      return readLink(node.url, node.children, marks, lineOf(node, reading), reading);
    case "linkReference":
      return readReference(node, marks, reading);
    case "footnoteReference":
      return readFootnote(node, reading);
    case "image":
    case "imageReference":
      throw new BrokenFile(
        lineOf(node, reading),
        "Put the picture into a paragraph of its own, with blank lines around it.",
      );
    default:
      return [];
  }
}

function readLink(
  url: string,
  children: readonly PhrasingContent[],
  marks: readonly Mark[],
  line: number,
  reading: Reading,
): Inline[] {
  const href = hrefOf(url, line, reading.notices);
  const own = href === null ? marks : unique([...marks, { type: "link", attrs: { href } }]);
  return readAll(children, own, reading);
}

/** A reference with an undefined label is just words in brackets. */
function readReference(node: LinkReference, marks: readonly Mark[], reading: Reading): Inline[] {
  const found = reading.links.get(node.identifier);
  const line = lineOf(node, reading);
  if (found) {
    reading.linkUses.add(node.identifier);
    return readLink(found.definition.url, node.children, marks, line, reading);
  }
  const label = node.referenceType === "full" ? `[${node.label ?? node.identifier}]` : "";
  const tail = node.referenceType === "collapsed" ? "[]" : label;
  return [textNode("[", marks), ...readAll(node.children, marks, reading), textNode(`]${tail}`, marks)];
}

function noteTitle(title: string, line: number, reading: Reading): void {
  const why = "Links have no titles here; put the words into the text.";
  reading.notices.push({ kind: "dropped", line, what: `Title of a link “${title.slice(0, 80)}”`, why });
}

function readFootnote(node: FootnoteReference, reading: Reading): Inline[] {
  const text = reading.noteOf(node.identifier);
  if (text === null) return [textNode(`[^${node.label ?? node.identifier}]`)];
  const uses = (reading.noteUses.get(node.identifier) ?? 0) + 1;
  reading.noteUses.set(node.identifier, uses);
  const name = node.identifier.slice(0, 30);
  return [{ type: "footnote", attrs: { id: uses === 1 ? name : `${name}-${uses}`, text } }];
}

/** An inline tag or comment: becomes a mark, a break, or nothing, with a notice. */
function readHtml(
  html: string,
  marks: readonly Mark[],
  open: readonly Mark[],
  line: number,
  reading: Reading,
): { content: Inline[]; open: readonly Mark[] } {
  checkHtml(html, line);
  const content: Inline[] = [];
  let after = open;
  let known = false;
  for (const token of htmlTokens(html, line)) {
    if (token.kind === "text") {
      content.push(textNode(token.text, marks));
      continue;
    }
    if (!isKnownTag(token.name))
      throw new BrokenFile(line, `<${token.name}> is not supported; write its words without it.`);
    const sign = signOf(token);
    if (token.name === "br") content.push({ type: "hardBreak" });
    else if (isBlockTag(token.name)) content.push(textNode("\n", marks));
    else if (sign) content.push(textNode(sign, marks));
    const next = afterTag(after, token, line, reading.notices);
    known ||= next !== after || token.name === "br" || sign !== "" || (token.closes && token.name === "a");
    after = next;
  }
  if (!known) {
    const why = html.startsWith("<!--")
      ? "Comments are not published."
      : "Reports are Markdown; tags were removed and their words kept.";
    reading.notices.push({ kind: "dropped", line, what: `HTML “${html.slice(0, 60)}”`, why });
  }
  return { content, open: after };
}

function unique(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark, index) => marks.findIndex((other) => other.type === mark.type) === index);
}

/** Merges adjacent text nodes with the same marks. */
function joinText(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  let parts: string[] = [];
  let key = "";
  const close = () => {
    const last = joined.at(-1);
    if (last?.type === "text" && parts.length > 1)
      joined[joined.length - 1] = { ...last, text: parts.join("") };
    parts = [];
  };
  for (const node of nodes) {
    const own = node.type === "text" ? JSON.stringify(node.marks ?? []) : "";
    if (node.type === "text" && parts.length > 0 && own === key) {
      parts.push(node.text);
      continue;
    }
    close();
    joined.push(node);
    if (node.type === "text") parts = [node.text];
    key = own;
  }
  close();
  return joined;
}

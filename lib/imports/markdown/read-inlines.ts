import type { FootnoteReference, PhrasingContent } from "mdast";
import type { Inline, Mark } from "@/lib/reports/document/inline";
import { BrokenFile } from "../broken-file";
import { markChinese, textNode } from "../mark-chinese";
import { plainWords } from "./plain-words";
import { accessLevelOf, wordsOfHtml } from "./read-html";
import { hrefOf } from "./read-link";
import { lineOf, type Reading } from "./reading";

const NO_MARKS: readonly Mark[] = [];
/** HTML tags that Markdown has no sign for and a report has a mark for */
const HTML_MARKS: Readonly<Record<string, Mark>> = {
  sub: { type: "subscript" },
  sup: { type: "superscript" },
};

/** The inline nodes of a paragraph, heading or cell. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return markChinese(joinText(readAll(nodes, NO_MARKS, reading)));
}

function readAll(nodes: readonly PhrasingContent[], marks: readonly Mark[], reading: Reading): Inline[] {
  let open: readonly Mark[] = NO_MARKS;
  return nodes.flatMap((node) => {
    if (node.type !== "html") return readOne(node, unique([...marks, ...open]), reading);
    const tag = /^<(\/?)(sub|sup)\s*>$/i.exec(node.value);
    const mark = HTML_MARKS[tag?.[2]?.toLowerCase() ?? ""];
    if (mark) {
      open = tag?.[1] === "/" ? open.filter((other) => other.type !== mark.type) : [...open, mark];
      return [];
    }
    return /^<br\s*\/?>$/i.test(node.value)
      ? [{ type: "hardBreak" } satisfies Inline]
      : readHtml(node.value, lineOf(node, reading), reading);
  });
}

function readOne(node: PhrasingContent, marks: readonly Mark[], reading: Reading): Inline[] {
  switch (node.type) {
    case "text":
      return node.value === "" ? [] : [textNode(node.value.replace(/\n/g, " "), marks)];
    case "strong":
      return readAll(node.children, unique([...marks, { type: "bold" }]), reading);
    case "emphasis":
      return readAll(node.children, unique([...marks, { type: "italic" }]), reading);
    case "delete":
      return readAll(node.children, unique([...marks, { type: "strike" }]), reading);
    case "inlineCode":
      return node.value === "" ? [] : [textNode(node.value, unique([...marks, { type: "code" }]))];
    case "break":
      return [{ type: "hardBreak" }];
    case "link":
      return readLink(node.url, node.children, marks, lineOf(node, reading), reading);
    case "linkReference": {
      const url = reading.links.get(node.identifier)?.url ?? "";
      return readLink(url, node.children, marks, lineOf(node, reading), reading);
    }
    case "footnoteReference":
      return readFootnote(node, reading);
    case "image":
    case "imageReference":
      throw new BrokenFile(
        lineOf(node, reading),
        "A picture stands alone in its paragraph, with blank lines around it.",
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
  return readAll(
    children,
    href === null ? marks : unique([...marks, { type: "link", attrs: { href } }]),
    reading,
  );
}

function readFootnote(node: FootnoteReference, reading: Reading): Inline[] {
  const definition = reading.footnotes.get(node.identifier);
  if (!definition) return [textNode(`[^${node.identifier}]`)];
  const text = plainWords(definition).replace(/\s+/g, " ").trim();
  if (text.length > 4000)
    throw new BrokenFile(lineOf(definition, reading), "A footnote has at most 4000 characters.");
  const uses = (reading.noteUses.get(node.identifier) ?? 0) + 1;
  reading.noteUses.set(node.identifier, uses);
  const name = node.identifier.slice(0, 30);
  return [{ type: "footnote", attrs: { id: uses === 1 ? name : `${name}-${uses}`, text } }];
}

function readHtml(html: string, line: number, reading: Reading): Inline[] {
  if (accessLevelOf(html, line) !== null) {
    throw new BrokenFile(
      line,
      "An access line stands alone between paragraphs, outside lists and quotes.",
      "access",
    );
  }
  const words = wordsOfHtml(html, line);
  reading.notices.push({
    kind: "dropped",
    line,
    what: `HTML “${html.slice(0, 60)}”`,
    why: "A report is Markdown; tags are left out and their words kept.",
  });
  return words === "" ? [] : [textNode(words)];
}

function unique(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark, index) => marks.findIndex((other) => other.type === mark.type) === index);
}

/** Neighbouring text nodes with the same marks as one. */
function joinText(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const same = last?.type === "text" && node.type === "text";
    if (same && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text += node.text;
    else joined.push(node);
  }
  return joined;
}

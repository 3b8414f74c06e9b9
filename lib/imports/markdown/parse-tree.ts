import type { Definition, FootnoteDefinition, Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import { gfmStrikethroughCjkFriendly } from "micromark-extension-cjk-friendly-gfm-strikethrough";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { decoded } from "@/lib/text/character-references";
import { BrokenFile } from "../import-file";
import { MAX_BLOCKS, TOO_MANY_BLOCKS } from "../limits";
import { maskSigns, unmaskNode } from "./mask-signs";
import { type Chunk, splitChunks } from "./split-chunks";

export type TopNode = { node: RootContent; line: number; firstLine: number };
export type Tree = {
  /** top-level nodes with the line on which each begins */
  nodes: TopNode[];
  /** definitions at any depth, each with the offset to add to its line */
  footnotes: Map<string, { definition: FootnoteDefinition; offset: number }>;
  links: Map<string, { definition: Definition; offset: number }>;
};

/** A line that defines a link or a footnote. */
const DEFINITION = /^[ \t>]{0,12}\[(\^?[^\]\n]{1,200})\]:/gm;
const LABEL = /\[(\^?[^[\]\n]{1,200})\]/g;

const SETTINGS = {
  extensions: [
    gfmTable(),
    gfmFootnote(),
    gfmTaskListItem(),
    // a single tilde is a range or “about”, never deleted text
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
    cjkFriendlyExtension(),
  ],
  mdastExtensions: [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ],
};

/**
 * The text as Markdown nodes. Long texts are parsed in parts; each part knows the labels that are defined elsewhere.
 *
 * @throws BrokenFile for a text that is too long or too deep
 */
export function parseTree(text: string, firstLine: number): Tree {
  const tree: Tree = { nodes: [], footnotes: new Map(), links: new Map() };
  const chunks = splitChunks(text, firstLine);
  const labels = chunks.length > 1 ? labelsOf(text) : new Set<string>();
  for (const chunk of chunks) {
    for (const node of parseChunk(chunk, labels)) {
      collect(node, chunk.firstLine - 1, tree);
      if (node.type === "footnoteDefinition" || node.type === "definition") continue;
      const line = (node.position?.start.line ?? 1) + chunk.firstLine - 1;
      tree.nodes.push({ node, line, firstLine: chunk.firstLine });
      if (tree.nodes.length > MAX_BLOCKS + 1) throw new BrokenFile(line, TOO_MANY_BLOCKS);
    }
  }
  return tree;
}

/** A separate piece of Markdown, such as a highlight of the front matter. */
export function parseFragment(text: string): RootContent[] {
  const { children } = fromMarkdown(maskSigns(westernReferences(text)), SETTINGS);
  for (const node of children) unmaskNode(node);
  return children;
}

/** Numbers that browsers decode as characters of Windows-1252, and the Markdown library as damage. */
const westernReferences = (text: string): string =>
  text.replace(/&#(1[2-5]\d);/g, (whole, code) =>
    Number(code) > 127 ? decoded(whole, undefined, code) : whole,
  );

/** Labels defined elsewhere get stub definitions at the end, which are dropped afterwards. */
function parseChunk(chunk: Chunk, labels: ReadonlySet<string>): RootContent[] {
  const used = new Set<string>();
  if (labels.size > 0)
    for (const [, label = ""] of chunk.text.matchAll(LABEL)) {
      const key = keyOf(label);
      if (labels.has(key)) used.add(key);
    }
  if (used.size === 0) return parseFragment(chunk.text);
  const stubs = [...used].map((label) => `[${label}]: ${label.startsWith("^") ? "x" : "#"}`);
  const end = chunk.text.split("\n").length;
  const nodes = parseFragment(`${chunk.text}\n\n${stubs.join("\n\n")}\n`);
  return nodes.filter((node) => (node.position?.start.line ?? 1) <= end);
}

/** Labels that may be defined; definitions in code do not count, which the lookup finds out. */
function labelsOf(text: string): Set<string> {
  return new Set([...text.matchAll(DEFINITION)].map(([, label = ""]) => keyOf(label)));
}

const keyOf = (label: string): string => label.replace(/\s+/g, " ").trim().toLowerCase();

function collect(node: Nodes, offset: number, tree: Tree): void {
  if (node.type === "footnoteDefinition") keep(tree.footnotes, node, offset, `[^${node.identifier}]`);
  if (node.type === "definition") keep(tree.links, node, offset, `[${node.identifier}]`);
  if ("children" in node && !PHRASING.has(node.type))
    for (const child of node.children) collect(child, offset, tree);
}

const PHRASING: ReadonlySet<string> = new Set(["paragraph", "heading", "table"]);

/** Markdown uses the first of two definitions and drops the other silently. */
function keep<Node extends Definition | FootnoteDefinition>(
  known: Map<string, { definition: Node; offset: number }>,
  definition: Node,
  offset: number,
  label: string,
): void {
  const before = known.get(definition.identifier);
  if (before && isSame(before.definition, definition)) return;
  if (before) {
    const first = (before.definition.position?.start.line ?? 1) + before.offset;
    throw new BrokenFile(
      (definition.position?.start.line ?? 1) + offset,
      `“${label}” is defined here and on line ${first}; give one of them another name.`,
    );
  }
  known.set(definition.identifier, { definition, offset });
}

const isSame = (one: Definition | FootnoteDefinition, other: Definition | FootnoteDefinition): boolean =>
  one.type === "definition" && other.type === "definition" && one.url === other.url;

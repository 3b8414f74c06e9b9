import type { Definition, FootnoteDefinition, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { BrokenFile } from "../broken-file";
import { MAX_BLOCKS, TOO_MANY_BLOCKS } from "../limits";
import { type Chunk, splitChunks } from "./split-chunks";

export type Tree = {
  /** top-level nodes with the line each begins on */
  nodes: { node: RootContent; line: number; firstLine: number }[];
  footnotes: Map<string, FootnoteDefinition>;
  links: Map<string, Definition>;
};

/** A line that defines a link or a footnote; what is indented after it belongs to it. */
const DEFINITION = /^ {0,3}\[(\^?[^\]\n]{1,200})\]:/;

/**
 * The text as Markdown nodes. Long texts are parsed in parts; each part is given the definitions it refers to.
 *
 * @throws BrokenFile for what is too long or too deep
 */
export function parseTree(text: string, firstLine: number): Tree {
  const tree: Tree = { nodes: [], footnotes: new Map(), links: new Map() };
  const chunks = splitChunks(text, firstLine);
  const definitions = chunks.length > 1 ? definitionsOf(text) : new Map<string, string>();
  for (const chunk of chunks) {
    const own = parseChunk(chunk, definitions);
    for (const node of own) {
      if (node.type === "footnoteDefinition") keep(tree.footnotes, node.identifier, node);
      else if (node.type === "definition") keep(tree.links, node.identifier, node);
      else {
        const line = (node.position?.start.line ?? 1) + chunk.firstLine - 1;
        tree.nodes.push({ node, line, firstLine: chunk.firstLine });
        if (tree.nodes.length > MAX_BLOCKS + 1) throw new BrokenFile(line, TOO_MANY_BLOCKS);
      }
    }
  }
  return tree;
}

/** One piece of Markdown on its own, such as a highlight of the front matter. */
export function parseFragment(text: string): RootContent[] {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
}

function parseChunk(chunk: Chunk, definitions: ReadonlyMap<string, string>): RootContent[] {
  const needed = [...definitions].filter(
    ([label, definition]) => chunk.text.includes(`[${label}]`) && !chunk.text.includes(definition),
  );
  return parseFragment(
    needed.length === 0 ? chunk.text : `${chunk.text}\n\n${needed.map(([, own]) => own).join("\n\n")}\n`,
  );
}

function definitionsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  let label: string | null = null;
  for (const line of text.split("\n")) {
    const next = DEFINITION.exec(line)?.[1];
    if (next !== undefined) {
      label = found.has(next) ? null : next;
      if (label !== null) found.set(label, line);
    } else if (label !== null && /^(?: {4}|\t)\S/.test(line)) {
      found.set(label, `${found.get(label) ?? ""}\n${line}`);
    } else if (line.trim() !== "") label = null;
  }
  return found;
}

function keep<Node>(map: Map<string, Node>, key: string, node: Node): void {
  if (!map.has(key)) map.set(key, node);
}

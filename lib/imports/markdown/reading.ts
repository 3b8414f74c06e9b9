import type { Definition, FootnoteDefinition, Node } from "mdast";
import type { ImageReference, Named, Notice } from "../types";

/** What is known while the nodes of one file are turned into blocks. */
export type Reading = {
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  links: ReadonlyMap<string, Definition>;
  /** how often each footnote was referred to so far */
  noteUses: Map<string, number>;
  notices: Notice[];
  images: ImageReference[];
  levels: Named[];
  /** added to the parser's line numbers to get the file's */
  offset: number;
};

/** The line of a node in the file. */
export function lineOf(node: Node, reading: Reading): number {
  return (node.position?.start.line ?? 1) + reading.offset;
}

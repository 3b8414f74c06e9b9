import type { Node } from "mdast";
import type { ImageReference, Named, Notice } from "../types";
import type { Tree } from "./parse-tree";

/** What is known while the nodes of one file are turned into blocks. */
export type Reading = {
  /** the words of a footnote, or null for one that is not there */
  noteOf: (identifier: string) => string | null;
  links: Readonly<Tree["links"]>;
  /** how often each footnote was referred to so far */
  noteUses: Map<string, number>;
  /** the links that something referred to */
  linkUses: Set<string>;
  /** how many notes were written within their sentence so far */
  inlineNotes: number;
  notices: Notice[];
  images: ImageReference[];
  levels: Named[];
  /** a line of the file, for what the parser does not tell */
  textOf: (line: number) => string;
  /** added to the parser's line numbers to get the file's */
  offset: number;
};

/** The line of a node in the file. */
export function lineOf(node: Node, reading: Reading): number {
  return (node.position?.start.line ?? 1) + reading.offset;
}

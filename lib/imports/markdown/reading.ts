import type { Node } from "mdast";
import type { ImageReference, Named, Notice } from "../types";
import type { Tree } from "./parse-tree";

/** The state while the nodes of one file are turned into blocks. */
export type Reading = {
  /** the words of a footnote, or null if it is undefined */
  noteOf: (identifier: string) => string | null;
  links: Readonly<Tree["links"]>;
  /** how often each footnote has been referenced so far */
  noteUses: Map<string, number>;
  /** the link definitions that were referenced */
  linkUses: Set<string>;
  /** the number of inline notes so far */
  inlineNotes: number;
  notices: Notice[];
  images: ImageReference[];
  levels: Named[];
  /** a line of the file, for what the parser does not report */
  textOf: (line: number) => string;
  /** added to the parser's line numbers to get the file's */
  offset: number;
};

/** The line of a node in the file. */
export function lineOf(node: Node, reading: Reading): number {
  return (node.position?.start.line ?? 1) + reading.offset;
}

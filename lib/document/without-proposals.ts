import type { Block } from "./block";
import type { Inline } from "./inline";
import { mapInlines } from "./map-inlines";

/** A block without its unconfirmed mentions: the words stay, the marks go. */
export function withoutProposals(block: Block): Block {
  return mapInlines(block, (content) => content.map(confirmedOnly));
}

function confirmedOnly(node: Inline): Inline {
  if (!node.marks) return node;
  const marks = node.marks.filter((mark) => mark.type !== "entity" || !mark.attrs.proposed);
  const { marks: _, ...bare } = node;
  return marks.length > 0 ? { ...bare, marks } : bare;
}

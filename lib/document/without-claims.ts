import type { Block } from "./block";
import { mapInlines } from "./map-inlines";

/** A block without the marks of some claims; their words stay. */
export function withoutClaims(block: Block, gone: (claimId: string) => boolean): Block {
  return mapInlines(block, (content) =>
    content.map((node) => {
      if (!node.marks?.some((mark) => mark.type === "claim" && gone(mark.attrs.id))) return node;
      const { marks: all, ...bare } = node;
      const marks = all.filter((mark) => mark.type !== "claim" || !gone(mark.attrs.id));
      return marks.length > 0 ? { ...bare, marks } : bare;
    }),
  );
}

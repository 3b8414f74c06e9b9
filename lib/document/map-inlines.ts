import type { Block, InnerList, InnerParagraph, ListItem } from "./block";
import type { Inline } from "./inline";
import { placedRuns } from "./plain-text";

type Change = (content: readonly Inline[]) => Inline[];

/** A copy of a block with each run of inline nodes replaced by the result of `change`. */
export function mapInlines(block: Block, change: Change): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.content ? { ...block, content: change(block.content) } : block;
    case "bulletList":
    case "orderedList":
    case "highlights":
      return { ...block, content: block.content.map((item) => inItem(item, change)) };
    case "blockquote":
    case "callout":
    case "disclaimer":
      return { ...block, content: block.content.map((node) => inFlow(node, change)) };
    case "table":
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content?.map((cell) => ({
            ...cell,
            content: cell.content.map((node) => inFlow(node, change)),
          })),
        })),
      };
    case "figure":
    case "horizontalRule":
      return block;
  }
}

/** The same; `change` also receives the start of the run in the block's plain text, in UTF-16 units. */
export function mapPlacedInlines(
  block: Block,
  change: (content: readonly Inline[], start: number) => Inline[],
): Block {
  const starts = new Map(placedRuns(block).map(({ start, content }) => [content, start]));
  return mapInlines(block, (content) => change(content, starts.get(content) ?? 0));
}

function inFlow<Node extends InnerParagraph | InnerList>(
  node: Node,
  change: Change,
): InnerParagraph | InnerList {
  if (node.type === "paragraph") return node.content ? { ...node, content: change(node.content) } : node;
  return { ...node, content: node.content.map((item) => inItem(item, change)) };
}

function inItem(item: ListItem, change: Change): ListItem {
  return { ...item, content: item.content.map((node) => inFlow(node, change)) };
}

import { inlineText } from "@/lib/document/plain-text";
import { inBlock, ofBlock } from "../find-words";
import type { CheckRule, Found } from "../types";

/** What ends a sentence or a part of one; “.NET” and “…” are valid starts. */
const LOOSE = /^(?:[.,;:!?](?=\s|$)|[、。，；：！？])/;

/** What is left after words around it were deleted. */
export const LOOSE_ENDS: readonly CheckRule[] = [
  {
    id: "loose-start",
    severity: "warning",
    title: "A paragraph that starts with the end of a sentence",
    advice: "Remove the punctuation, or restore the words before it.",
    check: ({ blocks }) =>
      blocks.flatMap((block): Found[] => {
        const lead = block.text.length - block.text.trimStart().length;
        const isProse = block.block.type === "paragraph" || block.block.type === "heading";
        const mark = isProse && LOOSE.exec(block.text.slice(lead));
        return mark ? [inBlock(block, lead, lead + mark[0].length)] : [];
      }),
  },
  {
    id: "empty-row",
    severity: "warning",
    title: "A table with an empty row",
    advice: "Remove the row, or fill it in.",
    check: ({ blocks }) =>
      blocks.flatMap((block): Found[] => {
        if (block.block.type !== "table") return [];
        const empty = block.block.content.flatMap((row, index) => (isEmpty(row) ? [index + 1] : []));
        return empty.length === 0
          ? []
          : [ofBlock(block, `${empty.length === 1 ? "Row" : "Rows"} ${empty.join(", ")}.`)];
      }),
  },
];

type Row = Extract<
  Parameters<CheckRule["check"]>[0]["blocks"][number]["block"],
  { type: "table" }
>["content"][number];

const isEmpty = ({ content }: Row): boolean =>
  (content ?? []).every((cell) =>
    cell.content.every((node) => node.type === "paragraph" && inlineText(node.content ?? []).trim() === ""),
  );

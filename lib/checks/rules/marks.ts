import { inBlock } from "../find-words";
import type { CheckedBlock, CheckedMark } from "../read-blocks";
import type { CheckInput, CheckRule, Found } from "../types";

const marked = (
  { blocks }: CheckInput,
  kind: CheckedMark["kind"],
  note: (mark: CheckedMark, block: CheckedBlock) => string | null | undefined,
): Found[] =>
  blocks.flatMap((block) =>
    block.marks
      .filter((mark) => mark.kind === kind)
      .flatMap((mark) => {
        const said = note(mark, block);
        return said === null ? [] : [inBlock(block, mark.start, mark.end, said)];
      }),
  );

/** Rules about the marks on words. */
export const MARKS: readonly CheckRule[] = [
  {
    id: "dead-link",
    severity: "error",
    title: "A link into this site that leads nowhere",
    advice: "Correct the address, or remove the link.",
    check: (input) => marked(input, "link", ({ value }) => (input.dead.has(value) ? value : null)),
  },
  {
    id: "unresolved-mention",
    severity: "warning",
    title: "An unconfirmed name",
    advice: "Confirm or reject it; otherwise it will not be linked.",
    check: (input) => marked(input, "proposal", () => undefined),
  },
  {
    id: "empty-footnote",
    severity: "warning",
    title: "An empty footnote",
    advice: "Write it, or remove it.",
    check: ({ blocks }) =>
      blocks.flatMap((block) =>
        block.notes
          .filter(({ text }) => text.trim() === "")
          .map(({ start }) => ({
            ...inBlock(block, Math.max(0, start - 1), start),
            place: { blockId: block.id, part: "footnote" as const, start },
          })),
      ),
  },
];

import type { CheckRule } from "../types";

const without = (
  part: "alt" | "credit",
  words: Pick<CheckRule, "id" | "severity" | "title" | "advice">,
): CheckRule => ({
  ...words,
  check: ({ blocks }) =>
    blocks.flatMap(({ id, block }) =>
      block.type === "figure" && block.attrs[part].trim() === ""
        ? [{ place: { blockId: id, part }, before: "", words: block.attrs.caption.slice(0, 60), after: "" }]
        : [],
    ),
});

export const PICTURES: readonly CheckRule[] = [
  without("alt", {
    id: "picture-without-alt",
    severity: "error",
    title: "A picture without alternative text",
    advice: "Describe it for readers who cannot see it.",
  }),
  without("credit", {
    id: "picture-without-credit",
    severity: "warning",
    title: "A picture without a credit",
    advice: "Name its owner.",
  }),
];

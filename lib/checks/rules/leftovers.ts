import { everyText, inBlock } from "../find-words";
import type { CheckRule, Found } from "../types";
import { LEFTOVERS, ONLY_WHEN_COPIED } from "../words/leftovers";
import { MOJIBAKE, UNUSUAL } from "../words/mojibake";
import { FURNITURE } from "../words/page-furniture";

/** A line longer than this is no page furniture. */
const LONGEST_FURNITURE = 300;

/** Every match in every text that readers see; adjacent matches are one. */
function anywhere(wordings: readonly { pattern: RegExp; holds?: RegExp }[]): CheckRule["check"] {
  const globally = wordings.map(({ pattern, holds }) => ({ holds, pattern: global(pattern) }));
  return ({ content, blocks }) =>
    everyText(content, blocks).flatMap(({ text, found }) =>
      joined(
        globally
          .filter(({ holds }) => !holds || holds.test(text))
          .flatMap(({ pattern }) => [...text.matchAll(pattern)])
          .map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
      ).map(({ start, end }) => found(start, end)),
    );
}

function joined(spans: { start: number; end: number }[]): { start: number; end: number }[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

const leftover = anywhere(LEFTOVERS);

/** Rules about text that was never meant to be read. */
export const LEFTOVER_RULES: readonly CheckRule[] = [
  {
    id: "mojibake",
    severity: "error",
    title: "Garbled characters",
    advice: "The text was decoded with the wrong encoding before it came here. Type these words again.",
    check: anywhere(MOJIBAKE.map((pattern) => ({ pattern, holds: UNUSUAL }))),
  },
  {
    id: "leftover",
    severity: "error",
    title: "Words left over from an assistant, a template or a page",
    advice: "Remove them.",
    check: (input) => [...leftover(input), ...furniture(input)],
  },
];

/** Paragraphs that are nothing but page furniture. */
const furniture: CheckRule["check"] = ({ blocks }) =>
  blocks
    .filter(({ block, text }) => block.type === "paragraph" && text.length <= LONGEST_FURNITURE)
    .flatMap((block): Found[] => {
      const plain = block.text.replace(/\s+/g, " ").trim();
      const rule = FURNITURE.find(
        ({ name, adjacent, pattern }) => !adjacent && !ONLY_WHEN_COPIED.has(name) && pattern.test(plain),
      );
      if (!rule || LEFTOVERS.some(({ pattern }) => pattern.test(block.text))) return [];
      return [inBlock(block, 0, block.text.length, rule.why)];
    });

function global(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "./block";
import { claimIdsIn, claimSpans, standingSpans, withoutDetached } from "./claim-spans";
import type { Inline, Mark } from "./inline";
import { blockText } from "./plain-text";

const IDS = [1, 2, 3].map((n) => `0198f0a0-1111-7000-8000-00000000000${n}`);
const marksOf = (ids: readonly string[]): Mark[] => ids.map((id) => ({ type: "claim", attrs: { id } }));

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.string({ unit: fc.constantFrom("a", "5", "稀", "😀", " "), minLength: 1, maxLength: 4 }),
        fc.subarray(IDS),
      )
      .map(([text, ids]): Inline => ({ type: "text", text, ...(ids.length > 0 && { marks: marksOf(ids) }) })),
  },
  fc
    .subarray(IDS)
    .map((ids): Inline => ({ type: "hardBreak", ...(ids.length > 0 && { marks: marksOf(ids) }) })),
  fc.constant<Inline>({ type: "footnote", attrs: { id: "note", text: "a note" } }),
);
const runs = fc.array(inline, { maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  runs.map((content): Block => ({ type: "paragraph", attrs: { id: "block-one" }, content })),
  fc.array(runs, { minLength: 1, maxLength: 3 }).map(
    (items): Block => ({
      type: "bulletList",
      attrs: { id: "block-list" },
      content: items.map((content) => ({ type: "listItem", content: [{ type: "paragraph", content }] })),
    }),
  ),
);
const quotes = fc.dictionary(
  fc.constantFrom(...IDS),
  fc.string({ unit: fc.constantFrom("a", "5"), minLength: 1, maxLength: 2 }),
);

describe("claim spans", () => {
  it("give the words at their place in the block's text, whatever the block", () => {
    fc.assert(
      fc.property(block, (one) => {
        const text = blockText(one);
        for (const { start, end, words } of claimSpans(one)) expect(text.slice(start, end)).toBe(words);
      }),
    );
  });

  it("that are published cover their claim's words and no others; the text stays", () => {
    fc.assert(
      fc.property(block, quotes, (one, said) => {
        const known = new Map(Object.entries(said));
        const published = withoutDetached(one, known);
        expect(blockText(published)).toBe(blockText(one));
        expect(claimSpans(published)).toEqual(standingSpans(one, known));
        for (const { claimId, words } of claimSpans(published)) expect(words).toBe(known.get(claimId));
        expect(withoutDetached(published, known)).toEqual(published);
      }),
    );
  });

  it("are all attached if each claim has the words of its only span", () => {
    fc.assert(
      fc.property(block, (one) => {
        const spans = claimSpans(one).filter(
          (span, _, all) => all.filter((other) => other.claimId === span.claimId).length === 1,
        );
        const known = new Map(spans.map(({ claimId, words }) => [claimId, words]));
        expect(standingSpans(one, known)).toEqual(spans);
        expect(claimIdsIn(one).length).toBeGreaterThanOrEqual(spans.length);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Block } from "./block";
import { claimSpans, standingSpans, withoutDetached } from "./claim-spans";
import { markClaims } from "./mark-claims";
import { blockText } from "./plain-text";

const IDS = ["a", "b", "c"].map((end) => `0198f0a0-1111-7000-8000-00000000000${end}`);

const words = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("a", "é", "稀", " ", "9") });
const inline = fc.oneof(
  words.map((text) => ({ type: "text", text })),
  words.map((text) => ({ type: "text", text, marks: [{ type: "bold" }] })),
  fc.constant({ type: "hardBreak" }),
  fc.constant({ type: "footnote", attrs: { id: "n", text: "a note" } }),
);
const item = fc.array(inline, { minLength: 1, maxLength: 4 }).map((content) => ({
  type: "listItem",
  content: [{ type: "paragraph", content }],
}));
const block = fc
  .oneof(
    fc.array(inline, { minLength: 1, maxLength: 6 }).map((content) => ({
      type: "paragraph",
      attrs: { id: "block-001" },
      content,
    })),
    fc.array(item, { minLength: 1, maxLength: 3 }).map((content) => ({
      type: "bulletList",
      attrs: { id: "block-001" },
      content,
    })),
  )
  .map((json) => Block.parse(json));

/** At most one span for each claim, none across a line. */
const spansIn = (text: string) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: IDS.length }).map((ends) =>
    ends.flatMap(([a, b], at) => {
      const [start, end, claimId] = [Math.min(a, b), Math.max(a, b), IDS[at] ?? ""];
      return end > start && !text.slice(start, end).includes("\n") ? [{ claimId, start, end }] : [];
    }),
  );

const marked = block.chain((before) =>
  spansIn(blockText(before)).map((spans) => ({ before, spans, after: markClaims(before, spans) })),
);

describe("claims' marks", () => {
  it("cover the words they were put on, and change no word", () => {
    fc.assert(
      fc.property(marked, ({ before, spans, after }) => {
        const text = blockText(before);
        expect(blockText(Block.parse(after))).toBe(text);
        const wanted = spans.map((span) => ({ ...span, words: text.slice(span.start, span.end) }));
        const key = (span: { claimId: string; start: number }) => `${span.claimId} ${span.start}`;
        const sorted = <T extends { claimId: string; start: number }>(list: T[]) =>
          [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
        expect(sorted(claimSpans(after))).toEqual(sorted(wanted));
      }),
    );
  });

  it("are kept on their claim's words, and nowhere else", () => {
    fc.assert(
      fc.property(marked, fc.subarray(IDS), fc.boolean(), ({ after, spans }, known, other) => {
        const text = blockText(after);
        const quotes = new Map(
          spans
            .filter(({ claimId }) => known.includes(claimId))
            .map(({ claimId, start, end }) => [claimId, other ? "other words" : text.slice(start, end)]),
        );
        const left = withoutDetached(after, quotes);
        expect(blockText(left)).toBe(text);
        expect(claimSpans(left)).toEqual(standingSpans(after, quotes));
        for (const { claimId, words: standing } of claimSpans(left))
          expect(quotes.get(claimId)).toBe(standing);
      }),
    );
  });
});

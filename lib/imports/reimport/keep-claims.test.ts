import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document/block";
import { claimSpans } from "@/lib/document/claim-spans";
import { ReportDocument } from "@/lib/document/document";
import type { Inline, Mark } from "@/lib/document/inline";
import { blockText } from "@/lib/document/plain-text";
import { keepClaims } from "./keep-claims";

const [A, B] = ["0198f0a0-1111-7000-8000-000000000001", "0198f0a0-1111-7000-8000-000000000002"];
const claim = (id = A): Mark => ({ type: "claim", attrs: { id } });
const text = (words: string, ...marks: Mark[]): Inline => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: Inline[]): Block => ({
  type: "paragraph",
  attrs: { id: "block-one" },
  content,
});
const doc = (...content: Block[]): ReportDocument => ({ type: "doc", content });
const words = (document: ReportDocument) =>
  document.content.flatMap((node) =>
    node.type === "paywall" ? [] : claimSpans(node).map((span) => [span.claimId, span.words]),
  );

describe("keepClaims", () => {
  const old = doc(
    paragraph(text("It has "), text("an output ", claim()), text("of 5 t", claim(), claim(B)), text(".")),
  );

  it("puts claims on the same words, across other marks and next to other claims", () => {
    const fresh = doc(
      paragraph(text("Now it has an output"), text(" of 5 t", { type: "bold" }), text(" again.")),
    );
    const kept = ReportDocument.parse(keepClaims(fresh, old));
    expect(words(kept)).toEqual([
      [A, "an output of 5 t"],
      [B, "of 5 t"],
    ]);
    expect(kept.content.map((node) => node.type !== "paywall" && blockText(node))).toEqual([
      "Now it has an output of 5 t again.",
    ]);
  });

  it("leaves out claims whose words are gone or occur twice, unless the text is the same", () => {
    expect(words(keepClaims(doc(paragraph(text("It has an output of 6 t."))), old))).toEqual([]);
    expect(words(keepClaims(doc(paragraph(text("of 5 t, of 5 t"))), old))).toEqual([]);
    const twice = doc(paragraph(text("5 t and "), text("5 t", claim())));
    const [block] = keepClaims(doc(paragraph(text("5 t and 5 t"))), twice).content;
    expect(block && block.type !== "paywall" && claimSpans(block)).toMatchObject([{ start: 8, end: 11 }]);
  });

  it("never marks different words, whatever both texts are", () => {
    const part = fc.record({
      words: fc.string({ unit: fc.constantFrom("a", "b", "稀"), minLength: 1, maxLength: 4 }),
      marked: fc.boolean(),
    });
    const parts = fc.array(part, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const from = doc(
          paragraph(...before.map((one) => (one.marked ? text(one.words, claim()) : text(one.words)))),
        );
        const to = doc(paragraph(...after.map((one) => text(one.words))));
        const known = words(from).map(([, quote]) => quote);
        const kept = ReportDocument.parse(keepClaims(to, from));
        const joined = after.map((one) => one.words).join("");
        expect(kept.content.map((node) => node.type !== "paywall" && blockText(node))).toEqual([joined]);
        // Adjacent spans of one claim become one run, which is then detached: it matches none of the quotes.
        for (const [, quote] of words(kept))
          expect(known.some((one) => String(quote).includes(String(one)))).toBe(true);
      }),
    );
  });
});

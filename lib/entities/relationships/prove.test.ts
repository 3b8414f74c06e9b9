import fc from "fast-check";
import { expect, it } from "vitest";
import { sentences } from "@/lib/document/sentences";
import { provingSentence, quoteHash } from "./prove";

const sentence = fc
  .array(fc.constantFrom("Lynas", "owns", "包头", "40%", "ore", "it"), { minLength: 1, maxLength: 6 })
  .map((words) => `${words.join(" ")}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));

it("finds a sentence wherever it moved within its block, and never returns other words", () => {
  fc.assert(
    fc.property(text, fc.nat(), text, fc.nat(200), (before, pick, after, start) => {
      const parts = sentences(before);
      const chosen = parts[pick % parts.length];
      if (!chosen) return;
      const quote = { start: chosen.start, end: chosen.end, quoteHash: quoteHash(chosen.text) };
      expect(provingSentence(before, quote)).toBe(chosen.text);
      const moved = provingSentence(`${after} ${chosen.text}`, quote);
      expect(moved).toBe(chosen.text);
      const length = chosen.end - chosen.start;
      const elsewhere = provingSentence(after, { ...quote, start, end: start + length });
      expect(elsewhere === null || elsewhere === chosen.text).toBe(true);
    }),
  );
});

it("returns nothing when one letter has changed", () => {
  const quote = { start: 0, end: 11, quoteHash: quoteHash("It owns 40%") };
  expect(provingSentence("It owns 49%", quote)).toBeNull();
});

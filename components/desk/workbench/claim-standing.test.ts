import { describe, expect, it } from "vitest";
import { isDetached, standingOf } from "./claim-standing";

const claim = { ref: { id: "1" }, quote: "5,000 t", links: [] };
const range = (words: string) => [{ id: "1", from: 1, to: 8, words }];

describe("where a claim is in the text", () => {
  it("is on its words, on others, or nowhere", () => {
    const kinds = [range("5,000 t"), range("6,000 t"), []].map((ranges) => standingOf(claim, ranges));
    expect(kinds.map(({ kind }) => kind)).toEqual(["standing", "changed", "gone"]);
    expect(kinds.map(isDetached)).toEqual([false, true, true]);
  });

  it("is nowhere on purpose once another replaces it", () => {
    const by = (outgoing: boolean) => ({ ...claim, links: [{ kind: "supersedes", outgoing }] as const });
    expect(isDetached(standingOf(by(false), []))).toBe(false);
    expect(isDetached(standingOf(by(true), []))).toBe(true);
    expect(isDetached(standingOf(by(false), range("6,000 t")))).toBe(true);
  });
});

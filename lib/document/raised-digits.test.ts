import { describe, expect, it } from "vitest";
import type { Inline } from "./inline";
import { inlineLength, inlineText } from "./plain-text";

const marked = (text: string, type: "superscript" | "subscript"): Inline => ({
  type: "text",
  text,
  marks: [{ type }],
});

describe("raised and lowered characters in plain text", () => {
  it("stay raised, so that a power or a note never joins its number", () => {
    expect(inlineText([{ type: "text", text: "2.7 x 10" }, marked("6", "superscript")])).toBe("2.7 x 10⁶");
    expect(inlineText([{ type: "text", text: "10" }, marked("-6", "superscript")])).toBe("10⁻⁶");
    expect(inlineText([{ type: "text", text: "270,000" }, marked("a", "superscript")])).toBe("270,000ᵃ");
    expect(
      inlineText([{ type: "text", text: "Sm" }, marked("2", "subscript"), { type: "text", text: "Co" }]),
    ).toBe("Sm₂Co");
  });

  it("take as many units as before, so that every offset stays valid", () => {
    for (const text of ["0123456789", "+−-=()", "abc q xyz", "1/2 稀"])
      for (const type of ["superscript", "subscript"] as const)
        expect(inlineLength(marked(text, type))).toBe(text.length);
  });
});

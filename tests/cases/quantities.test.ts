import { describe, expect, it } from "vitest";
import { problemOf } from "@/lib/evidence/claims/policy";
import { saidInstead } from "@/lib/evidence/claims/said-instead";
import type { ClaimFacts } from "@/lib/evidence/claims/schema";
import { parseQuantities, parseQuantity } from "@/lib/evidence/quantity/parse-quantity";
import { compareQuantities, convert } from "@/lib/evidence/quantity/quantity";
import { readCases, readQuantity, writeQuantity } from "./read-cases";

/** Spaces that a table cannot show. */
const spaced = (words: string) => words.replaceAll("⍽", "\u00a0").replaceAll("⎵", "\u202f");

describe("the quantity in some words", () => {
  it.each([
    ...readCases("quantities-read"),
    ...readCases("quantities-read-more"),
    ...readCases("quantities-read-again"),
  ])("%s: %s", (words = "", expected) => {
    const found = parseQuantity(spaced(words));
    expect(found ? writeQuantity(found) : "nothing").toBe(expected);
  });

  it.each(readCases("quantities-in-order"))("all of “%s”: %s", (words = "", expected) => {
    expect(parseQuantities(words).map(writeQuantity).join(" ; ") || "nothing").toBe(expected);
  });
});

const rowsOf = (kind: string) =>
  [...readCases("quantities-compared"), ...readCases("quantities-compared-more")]
    .filter(([row = ""]) => row.startsWith(`${kind}: `))
    .map(([row = "", expected = ""]) => [row.slice(kind.length + 2), expected] as const);

describe("two quantities", () => {
  it.each(rowsOf("compare"))("%s: %s", (row, expected) => {
    const [a = "", b = ""] = row.split("  vs  ");
    expect(compareQuantities(readQuantity(a), readQuantity(b))).toBe(expected);
  });

  it.each(rowsOf("convert"))("%s: %s", (row, expected) => {
    const [from = "", to = ""] = row.split(" → ");
    const { value, unit } = readQuantity(from);
    const converted = convert(value, unit ?? "", to);
    if (expected === "null") expect(converted).toBeNull();
    else expect(converted).toBeCloseTo(Number(expected), 6);
  });
});

describe("a claim against its words", () => {
  it.each([...readCases("claim-against-its-words"), ...readCases("claim-against-its-words-more")])(
    "%s: %s",
    (row = "", expected) => {
      const [, claim = "", words = ""] = /claim (.+?) \| “(.*)”$/u.exec(row) ?? [];
      expect(saidInstead(readQuantity(claim), words) ? "warns" : "silent").toBe(expected);
    },
  );
});

describe("as a claim", () => {
  it.each([...readCases("quantities-claimed"), ...readCases("quantities-claimed-more")])(
    "%s of %s is %s",
    (predicate = "", quantity = "", expected) => {
      const facts: ClaimFacts = {
        ...readQuantity(quantity),
        subjectId: "018f0000-0000-7000-8000-000000000000",
        predicate,
        objectId: null,
        statement: null,
        asserterId: null,
        asserterName: null,
        assertedOn: null,
      };
      expect(problemOf(facts) === null ? "accepted" : "refused").toBe(expected);
    },
  );
});

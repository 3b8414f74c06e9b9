import { expect, it } from "vitest";
import { clashingIdentifiers } from "@/lib/names/identifiers/clashing";
import { IDENTIFIER_SCHEMES, SCHEMES, tidied } from "@/lib/names/identifiers/schemes";
import { readCases } from "./read-cases";

const rows = [...readCases("identifiers"), ...readCases("identifiers-more")].filter(
  ([name = ""]) => !name.startsWith("clash"),
);

it.each(rows.map(([name = "", right = ""]) => [name.replace(/^typed: /, "").replace(/ \(.*\)$/, ""), right]))(
  "%s is %s",
  (written, right) => {
    const [, scheme, value = ""] =
      /^([A-Z]+):? (.*)$/.exec(written.replace(/^LEI (full-width|with hyphens) /, "LEI ")) ?? [];
    const known = IDENTIFIER_SCHEMES.find((one) => one === scheme);
    if (!known) throw new Error(`No scheme in ${written}`);
    const kept = tidied(known, value);
    const said = SCHEMES[known].valid(kept) ? `accepted as ${kept}` : "refused";
    expect(right.startsWith("refused") ? "refused" : right).toBe(said);
  },
);

it.each([
  ["ISIN", "AU000000LYC6", "US0378331005"],
  ["MIC", "XASX LYC", "XNYS MP"],
])("two of %s may be one body's", (scheme, one, other) => {
  expect(clashingIdentifiers([{ scheme, value: one }], [{ scheme, value: other }])).toEqual([]);
});

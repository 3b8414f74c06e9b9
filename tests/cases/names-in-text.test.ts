import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildMatcher } from "@/lib/entities/matching/build-matcher";
import { tickerNames } from "@/lib/entities/matching/variants";
import { Catalogue } from "@/lib/entities/schema";
import { careOf } from "@/lib/field/test-name-care";
import { readCases } from "./read-cases";

const { entities } = Catalogue.parse({
  entities: JSON.parse(readFileSync("fields/rare-earths/entities.json", "utf8")),
  relationships: [],
});
const matcher = buildMatcher(
  entities.flatMap(({ slug, kind, country, names, identifiers }) => [
    ...names.map(({ value }) => ({ entityId: slug, kind, value, country })),
    ...identifiers
      .filter(({ scheme }) => scheme === "MIC")
      .flatMap(({ value }) => tickerNames({ entityId: slug, kind, value, country })),
  ]),
  careOf("rare-earths"),
);
/** The slugs that a text names, in order; those that a person must decide end in a question mark. */
const named = (text: string) =>
  matcher.find(text).map(({ entityId, ambiguous }) => (ambiguous ? `${entityId}?` : entityId));

describe("names in text", () => {
  it.each(
    [...readCases("names-in-text"), ...readCases("names-in-text-more")].map(([words = "", right = ""]) => [
      words.replace(/^[a-z]+: /, ""),
      right,
    ]),
  )("%s → %s", (text, right) => {
    expect(named(text).sort()).toEqual(right === "none" ? [] : right.split(" ").sort());
  });
});

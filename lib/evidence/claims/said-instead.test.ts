import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { parseQuantity } from "../quantity/parse-quantity";
import { quantityText } from "../quantity/quantity-text";
import { UNITS } from "../quantity/units";
import type { ClaimValue } from "../types";
import { saidInstead } from "./said-instead";

const of = (
  comparator: ClaimValue["comparator"],
  value: number,
  unit: string | null,
  upper: number | null = null,
): ClaimValue => ({ comparator, value, upper, unit });

it.each<[ClaimValue, string, string]>([
  [of("eq", 301, "MUSD"), "preferred equity of USD 400 million", "400\u202fmillion\u00a0USD"],
  [of("eq", 301, "MUSD"), "400 million", "400,000,000"],
  [of("eq", 301, "t"), "between 400 and 500 tonnes", "400–500\u202ft"],
  [of("eq", 11, "kt/a"), "10–12 kt/a", "10–12\u202fkt/a"],
  [of("range", 9000, "t/a", 10_500), "between 9,000 and 11,000 tonnes a year", "9,000–11,000\u202ft/a"],
  [of("eq", 5, "kt/a"), "5 tonnes a year", "5\u202ft/a"],
  [of("eq", 6, "kt/a"), "5,000 tonnes", "5,000\u202ft"],
  [of("gt", 95, "%"), "an efficiency of 0.95 %", "0.95%"],
  [of("about", 301, "MUSD"), "about USD 299 million", "about\u00a0299\u202fmillion\u00a0USD"],
  [of("eq", 500, "t"), "In 2023 it made 700 t, after 650 t", "700\u202ft"],
  [of("eq", 30, null), "40 plants", "40"],
  [of("eq", 30_000, "t/a"), "年产5万吨", "50,000\u202ft"],
])("%o is not what “%s” says", (claim, words, said) => {
  const found = saidInstead(claim, words);
  expect(found && quantityText(found)).toBe(said);
});

it.each<[ClaimValue, string]>([
  [of("eq", 400, "MUSD"), "preferred equity of USD 400 million"],
  [of("eq", 0.4, "GUSD"), "USD 400 million"],
  [of("eq", 400, "MUSD"), "400 million"],
  [of("eq", 5, "kt/a"), "5,000 tonnes"],
  [of("eq", 5000, "t/a"), "5 kt"],
  [of("eq", 50, "kt"), "约5万吨"],
  [of("eq", 650, "t"), "In 2023 it made 700 t, after 650 t"],
  [of("lte", 12, "kt/a"), "10–12 kt/a"],
  [of("range", 10, "kt/a", 12), "from 10 to 12 kt/a"],
  [of("range", 1150, "people", 1250), "about 1,200 employees"],
  [of("about", 11, "kt/a"), "10–12 kt/a"],
  [of("about", 300, "MUSD"), "USD 299 million"],
  [of("about", 299, "MUSD"), "for USD 299 million"],
  [of("gte", 5, "t"), "5 tonnes"],
  [of("eq", 95, "%"), "95 per cent"],
  [of("eq", 3, "%"), "3 percentage points"],
  [of("eq", 4000, "t"), "four thousand tonnes in 2023"],
  [of("eq", 40, "%"), "from 500 t to 700 t"],
  [of("eq", 2027, null), "in 2027"],
  [of("eq", 12, "t"), "no number at all"],
])("%o agrees with “%s”", (claim, words) => expect(saidInstead(claim, words)).toBeNull());

it("never objects to a claim that was filled in from its words", () => {
  const quantities = fc.record({
    comparator: fc.constantFrom<ClaimValue["comparator"][]>("eq", "about", "lt", "lte", "gt", "gte"),
    value: fc.integer({ min: 1, max: 1e6 }),
    unit: fc.constantFrom(...UNITS.map(({ code }) => code)),
  });
  fc.assert(
    fc.property(quantities, (quantity) => {
      const words = `In 2023 it was ${quantityText({ ...quantity, upper: null })}`;
      const claim = parseQuantity(words);
      expect(claim && saidInstead(claim, words)).toBeNull();
    }),
  );
});

it("objects to no claim of the demonstration", async () => {
  const file = new URL("../../../prisma/seed/evidence/claims.json", import.meta.url);
  const claims = z
    .array(
      z.object({
        quote: z.string(),
        comparator: z.enum(["eq", "about", "lt", "lte", "gt", "gte"]).default("eq"),
        value: z.number().optional(),
        unit: z.string().nullable().default(null),
      }),
    )
    .parse(JSON.parse(await readFile(file, "utf8")));
  const found = claims.flatMap(({ quote, comparator, value, unit }) =>
    value === undefined
      ? []
      : [{ quote, said: saidInstead({ comparator, value, upper: null, unit }, quote) }],
  );
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(({ said }) => said !== null)).toEqual([]);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessPredicate } from "../claims/guess-predicate";
import type { ClaimValue } from "../types";
import { parseQuantity } from "./parse-quantity";
import { quantityText } from "./quantity-text";
import { UNITS, unitOf } from "./units";

const of = (
  comparator: ClaimValue["comparator"],
  value: number,
  unit: string | null,
  upper: number | null = null,
) => ({
  comparator,
  value,
  upper,
  unit,
});

describe("parseQuantity", () => {
  it.each<[string, ClaimValue]>([
    ["> 95 %", of("gt", 95, "%")],
    ["claimed efficiency > 95 %", of("gt", 95, "%")],
    ["an efficiency of more than 95 per cent", of("gt", 95, "%")],
    ["5,000 tonnes a year", of("eq", 5000, "t/a")],
    ["5 000 t/a", of("eq", 5000, "t/a")],
    ["about 5,000 tonnes per annum", of("about", 5000, "t/a")],
    ["36.71%", of("eq", 36.71, "%")],
    ["10–12 kt/a", of("range", 10, "kt/a", 12)],
    ["between 10 and 12 tonnes", of("range", 10, "t", 12)],
    ["up to 20,000 rpm", of("lte", 20_000, "rpm")],
    ["at least 48 MGOe", of("gte", 48, "MGOe")],
    ["380 kJ/m³", of("eq", 380, "kJ/m3")],
    ["US$ 2.4 billion", of("eq", 2.4, "GUSD")],
    ["USD 300 million", of("eq", 300, "MUSD")],
    ["$60/kg", of("eq", 60, "USD/kg")],
    ["RMB 450,000 per tonne", of("eq", 450_000, "CNY/t")],
    ["€1.2–1.5 billion", of("range", 1.2, "GEUR", 1.5)],
    ["5 million tonnes", of("eq", 5e6, "t")],
    ["约5万吨", of("about", 50_000, "t")],
    ["投资3亿元", of("eq", 300, "MCNY")],
    ["效率高于95%", of("gt", 95, "%")],
    ["120 kW", of("eq", 120, "kW")],
    ["1.5 MW", of("eq", 1.5, "MW")],
    ["180 °C", of("eq", 180, "°C")],
    ["1,200 employees", of("eq", 1200, "people")],
    ["−40 °C", of("eq", -40, "°C")],
    ["15 g of magnets", of("eq", 15, "g")],
    ["2.3万吨/年", of("eq", 23_000, "t/a")],
    ["3,000 or more", of("gte", 3000, null)],
    ["In 2023 the plant made 30,000 t of oxide", of("eq", 30_000, "t")],
    ["in Q3 2024 about 5 per cent more", of("about", 5, "%")],
    ["line No. 2 adds 500 t/a", of("eq", 500, "t/a")],
    ["2 × 10^4 t", of("eq", 20_000, "t")],
    ["4 × 500 t", of("eq", 4, null)],
    ["0.5 wt% of dysprosium", of("eq", 0.5, "%")],
  ])("%s", (words, expected) => expect(parseQuantity(words)).toEqual(expected));

  it("does not parse a year as a quantity", () => {
    for (const words of ["in 2023-09", "by 2030", "H1 2026"]) expect(parseQuantity(words)).toBeNull();
    expect(parseQuantity("2,030 plants")).toEqual(of("eq", 2030, null));
  });

  it("finds none without a number", () => {
    for (const words of ["", "none at all", "—", "percent"]) expect(parseQuantity(words)).toBeNull();
  });

  it("only returns units from the list, whatever the input", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (words) => {
        const found = parseQuantity(words);
        if (found?.unit) expect(unitOf(found.unit)).not.toBeNull();
        if (found) expect(Number.isFinite(found.value)).toBe(true);
      }),
    );
  });

  it("parses what quantityText writes", () => {
    const written = UNITS;
    for (const { code } of written) {
      const quantity: ClaimValue = { comparator: "gt", value: 12, upper: null, unit: code };
      expect(parseQuantity(quantityText(quantity))).toEqual(quantity);
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...written),
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom("eq", "about", "lt", "lte", "gt", "gte"),
        ({ code }, value, comparator) => {
          const quantity: ClaimValue = { comparator, value, upper: null, unit: code };
          expect(parseQuantity(quantityText(quantity))).toEqual(quantity);
        },
      ),
    );
  });
});

describe("guessPredicate", () => {
  it.each<[string, string | null, string | null]>([
    ["The motor reaches an efficiency above 95 %.", "%", "efficiency"],
    ["Its stake in the company is 36.71 %.", "%", "ownership-share"],
    ["The plant has a capacity of 5,000 t/a.", "t/a", "capacity"],
    ["The first batch gives it a mining quota of 40,420 tonnes.", "t", "batch-quota"],
    ["The annual mining quota is 270,000 tonnes a year.", "t/a", "quota"],
    ["Magnets of 48 MGOe.", "MGOe", "magnetic-energy"],
    ["Something else entirely.", "%", null],
    ["The best in the world, at a cost that is lower per unit.", "USD/kg", "price"],
    ["The best in the world, with more for each.", null, null],
  ])("%s", (sentence, unit, slug) => expect(guessPredicate(sentence, unit)?.slug ?? null).toBe(slug));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PREDICATES } from "../claims/predicates";
import type { ClaimValue, Comparison } from "../types";
import { compareQuantities, convert, toBase } from "./quantity";
import { quantityText } from "./quantity-text";
import { UNITS, unitOf, unitsFor } from "./units";

const of = (
  comparator: ClaimValue["comparator"],
  value: number,
  unit: string | null,
  upper: number | null = null,
): ClaimValue => ({
  comparator,
  value,
  unit,
  upper,
});

const unit = fc.constantFrom(...UNITS.map(({ code }) => code));
const number = fc
  .double({ min: -1e9, max: 1e9, noNaN: true })
  .filter((value) => value === 0 || Math.abs(value) > 1e-6);
const quantity: fc.Arbitrary<ClaimValue> = fc.record({
  comparator: fc.constantFrom("eq", "about", "lt", "lte", "gt", "gte", "range"),
  value: number,
  upper: number,
  unit: fc.option(unit),
});

describe("units", () => {
  it("have unique codes and a base in the list", () => {
    expect(new Set(UNITS.map(({ code }) => code)).size).toBe(UNITS.length);
    for (const { base, dimension } of UNITS) expect(unitOf(base)?.dimension).toBe(dimension);
  });

  it("exist for every property that takes a quantity", () => {
    expect(new Set(PREDICATES.map(({ slug }) => slug)).size).toBe(PREDICATES.length);
    for (const { takes, dimension } of PREDICATES) {
      expect(dimension === null).toBe(takes !== "quantity");
      if (dimension) expect(unitsFor(dimension)).not.toEqual([]);
    }
  });

  it("convert as in the tables", () => {
    expect(convert(12, "USD/kg", "USD/t")).toBeCloseTo(12_000, 6);
    expect(convert(50, "MGOe", "kJ/m3")).toBeCloseTo(397.887, 3);
    expect(convert(20, "°C", "K")).toBeCloseTo(293.15, 9);
    expect(convert(1, "kt/a", "t/mo")).toBeCloseTo(83.3333, 3);
    expect(convert(1.25, "T", "kG")).toBeCloseTo(12.5, 9);
    expect(convert(2000, "ppm", "%")).toBeCloseTo(0.2, 9);
    expect(convert(3, "GWh", "kWh")).toBe(3e6);
  });

  it("never convert one currency, or one kind of thing, into another", () => {
    expect(convert(1, "USD", "CNY")).toBeNull();
    expect(convert(1, "USD/kg", "EUR/kg")).toBeNull();
    expect(convert(1, "people", "vehicles")).toBeNull();
    expect(convert(1, "t", "t/a")).toBeNull();
  });

  it("survive a conversion and back", () => {
    fc.assert(
      fc.property(unit, unit, number, (from, to, value) => {
        const there = convert(value, from, to);
        expect(there === null).toBe(unitOf(from)?.base !== unitOf(to)?.base);
        if (there === null) return;
        // Temperature scales have an offset, so small numbers keep fewer digits.
        expect(Math.abs((convert(there, to, from) ?? Number.NaN) - value)).toBeLessThanOrEqual(
          1e-9 * Math.max(Math.abs(value), 1000),
        );
      }),
    );
  });

  it("keep the order of a range", () => {
    fc.assert(
      fc.property(unit, number, number, (code, a, b) => {
        const base = toBase(of("range", Math.min(a, b), code, Math.max(a, b)));
        expect(base?.value).toBeLessThanOrEqual(base?.upper ?? Number.NaN);
      }),
    );
  });
});

describe("comparing quantities", () => {
  it.each<[ClaimValue, ClaimValue, Comparison]>([
    [of("eq", 5000, "t/a"), of("eq", 5, "kt/a"), "equal"],
    [of("eq", 36.71, "%"), of("eq", 31, "%"), "greater"],
    [of("gt", 95, "%"), of("eq", 95, "%"), "greater"],
    [of("gte", 95, "%"), of("eq", 95, "%"), "within"],
    [of("about", 5000, "t"), of("eq", 5200, "t"), "within"],
    [of("about", 5000, "t"), of("eq", 5300, "t"), "less"],
    [of("range", 10, "kt/a", 12), of("range", 11, "kt/a", 14), "overlap"],
    [of("range", 12, "kt/a", 10), of("eq", 11_000, "t/a"), "within"],
    [of("lt", 10, "%"), of("gt", 10, "%"), "less"],
    [of("eq", 1, "USD"), of("eq", 1, "EUR"), "incomparable"],
    [of("eq", 1, null), of("eq", 1, "%"), "incomparable"],
    [of("eq", 1, "furlong"), of("eq", 1, "furlong"), "incomparable"],
    [of("eq", 2.4, "GUSD"), of("eq", 2400, "MUSD"), "equal"],
  ])("%o and %o: %s", (a, b, expected) => expect(compareQuantities(a, b)).toBe(expected));

  it("is symmetric, and equal to itself", () => {
    const turned: Partial<Record<Comparison, Comparison>> = { less: "greater", greater: "less" };
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        const there = compareQuantities(a, b);
        expect(compareQuantities(b, a)).toBe(turned[there] ?? there);
        expect(compareQuantities(a, a)).toBe("equal");
      }),
    );
  });

  it("does not depend on the unit used", () => {
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        const to = b.unit === null ? null : (unitOf(b.unit)?.base ?? null);
        if (to === null || b.unit === null) return;
        const written = {
          ...b,
          unit: to,
          value: convert(b.value, b.unit, to) ?? 0,
          upper: convert(b.upper ?? 0, b.unit, to),
        };
        // “About” applies to the number as written: for a temperature it depends on the zero of the scale.
        if (unitOf(to)?.dimension === "temperature") return;
        expect(compareQuantities(a, written)).toBe(compareQuantities(a, b));
      }),
    );
  });
});

describe("quantityText", () => {
  it.each<[ClaimValue, string]>([
    [of("gt", 95, "%"), ">\u00a095%"],
    [of("about", 5000, "t/a"), "about\u00a05,000\u202ft/a"],
    [of("eq", 36.71, "%"), "36.71%"],
    [of("range", 10, "kt/a", 12), "10–12\u202fkt/a"],
    [of("eq", 2.4, "GUSD"), "2.4\u202fbillion\u00a0USD"],
    [of("eq", -0.125, null), "−0.125"],
    [of("lte", 0.0000000001, "kJ/m3"), "≤\u00a00.0000000001\u202fkJ/m³"],
  ])("%o", (value, expected) => expect(quantityText(value)).toBe(expected));

  it("keeps every digit of the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(4), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        const text = quantityText(of("eq", value, null))
          .replaceAll(",", "")
          .replace("−", "-");
        expect(Number(text)).toBe(value);
      }),
    );
  });
});

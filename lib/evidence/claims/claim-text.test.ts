import { describe, expect, it } from "vitest";
import { claimAssertion, claimText } from "./claim-text";

const named = (name: string) => ({ slug: "a", name, nameZh: null });
const nothing = { value: null, object: null, statement: null };

describe("claimText", () => {
  it("puts a quantity, an entity and words on one line", () => {
    const subject = named("permanent magnet motor");
    const value = { comparator: "gt", value: 95, upper: null, unit: "%" } as const;
    expect(claimText({ ...nothing, subject, predicate: "efficiency", value })).toBe(
      "Efficiency of permanent magnet motor: >\u00a095%",
    );
    expect(
      claimText({
        ...nothing,
        subject: named("Baogang"),
        predicate: "ownership-share",
        object: named("Northern Rare Earth"),
        value,
      }),
    ).toBe("Share held by Baogang in Northern Rare Earth: >\u00a095%");
    expect(
      claimText({
        ...nothing,
        subject: named("China Rare Earth Group"),
        predicate: "batch-quota",
        value: { comparator: "eq", value: 40_420, upper: null, unit: "t" },
        statement: "first batch of 2024, mining",
      }),
    ).toBe("Batch quota of China Rare Earth Group: 40,420\u202ft; first batch of 2024, mining");
    expect(
      claimText({ ...nothing, subject: named("Lynas"), predicate: "supplies", object: named("Sojitz") }),
    ).toBe("Lynas: supplier to Sojitz");
    expect(claimText({ ...nothing, subject, predicate: "launched", statement: "in the autumn" })).toBe(
      "permanent magnet motor, launched: in the autumn",
    );
    expect(claimText({ ...nothing, subject, predicate: "gone", statement: "so" })).toContain("gone");
  });
});

describe("claimAssertion", () => {
  const asserter = { name: "X", slug: null };
  it("is no more precise than the known date", () => {
    expect(claimAssertion({ asserter, assertedOn: "2023-09-30", precision: "day" })).toBe(
      "asserted by X, 30 September 2023",
    );
    expect(claimAssertion({ asserter, assertedOn: "2023-09-01", precision: "month" })).toBe(
      "asserted by X, September 2023",
    );
    expect(claimAssertion({ asserter, assertedOn: "2023-01-01", precision: "year" })).toBe(
      "asserted by X, 2023",
    );
    expect(claimAssertion({ asserter, assertedOn: null, precision: null })).toBe("asserted by X");
    expect(claimAssertion({ asserter: null, assertedOn: null, precision: null })).toBe("asserter not named");
  });
});

import { describe, expect, it } from "vitest";
import { changesBetween } from "./changes";

describe("changesBetween", () => {
  it("names the fields that differ, and no others", () => {
    const before = { role: "reader", name: "Li", tags: ["a"] };
    expect(changesBetween(before, { ...before, role: "editor" })).toEqual([
      { field: "role", before: "reader", after: "editor" },
    ]);
  });

  it("shows what was added and what was removed", () => {
    expect(changesBetween(null, { tier: { slug: "pro" } })).toEqual([
      { field: "tier.slug", before: null, after: "pro" },
    ]);
    expect(changesBetween({ endsAt: "2026-01-01" }, { endsAt: null })).toEqual([
      { field: "endsAt", before: "2026-01-01", after: null },
    ]);
  });

  it("joins lists and keeps plain values", () => {
    expect(changesBetween({ benefits: ["a", "b"] }, { benefits: ["a"] })[0]?.before).toBe("a, b");
    expect(changesBetween("old", "new")).toEqual([{ field: "value", before: "old", after: "new" }]);
  });
});

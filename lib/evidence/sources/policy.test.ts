import { describe, expect, it } from "vitest";
import { RELIABILITIES } from "../grades";
import { isDowngrade } from "./policy";

describe("isDowngrade", () => {
  // Rows: from; columns: to A–F. Written out, because it follows no order.
  const TABLE = {
    A: "-xxxxx",
    B: "--xxxx",
    C: "---xxx",
    D: "----xx",
    E: "-----x",
    F: "---xx-",
    none: "---xx-",
  } as const;

  it.each(Object.entries(TABLE))("from %s", (from, row) => {
    const before = RELIABILITIES.find((grade) => grade === from) ?? null;
    expect(RELIABILITIES.map((to) => (isDowngrade(before, to) ? "x" : "-")).join("")).toBe(row);
  });
});

import { expect, it } from "vitest";
import { ListClaims } from "@/lib/evidence/ledger-query";
import { EdgeFilters } from "@/lib/graph/schema";
import { calendarDay } from "./form-fields";

it.each([
  "0000-01-01",
  "0999-12-31",
  "2023-02-29",
  "29 February 2023",
  "3/2/2025",
  "May 2026",
  "tomorrow",
  "",
])("“%s” is no day", (text) => {
  expect(calendarDay().safeParse(text).success).toBe(false);
});

it.each(["1000-01-01", "2024-02-29", "9999-12-31"])("“%s” is one", (text) => {
  expect(calendarDay().safeParse(text).success).toBe(true);
});

it.each(["29 November 2026", "29 Nov 2026", "Nov 29, 2026", "2026年11月29日"])(
  "“%s” is read as people write it",
  (text) => {
    expect(calendarDay().parse(text)).toBe("2026-11-29");
  },
);

it("is what addresses accept, so that none makes the database fail", () => {
  expect(ListClaims.safeParse({ from: "0000-01-01" }).success).toBe(false);
  expect(EdgeFilters.safeParse({ on: "0000-01-01" }).success).toBe(false);
  expect(EdgeFilters.safeParse({ known: "0000-01-01" }).success).toBe(false);
});

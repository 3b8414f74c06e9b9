import { expect, it } from "vitest";
import { PartialDateText } from "./typed-fields";

it.each([
  ["2026", "2026"],
  ["2026-11", "2026-11"],
  ["2026-11-09", "2026-11-09"],
  ["November 2026", "2026-11"],
  ["Nov 2026", "2026-11"],
  ["Nov. 2026", "2026-11"],
  ["sept 2026", "2026-09"],
  ["9 October 2025", "2025-10-09"],
  ["9 Oct 2025", "2025-10-09"],
  ["9th of October, 2025", "2025-10-09"],
  ["October 9, 2025", "2025-10-09"],
  ["2025/10/9", "2025-10-09"],
  ["2025年10月9日", "2025-10-09"],
  ["2025年10月", "2025-10"],
  [" 2025年 ", "2025"],
])("reads %j", (typed, iso) => {
  expect(PartialDateText.parse(typed)).toBe(iso);
});

it.each([
  "9/10/2025",
  "10.09.2025",
  "November",
  "November 2",
  "31 February 2025",
  "2025-13",
  "2025-3",
  "last year",
  "Q3 2025",
])("does not guess at %j, and says what it takes", (typed) => {
  const read = PartialDateText.safeParse(typed);
  expect(read.error?.issues[0]?.message).toContain("November 2026");
});

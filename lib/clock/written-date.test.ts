import { expect, it } from "vitest";
import { isoOfWritten, writtenDay } from "./written-date";

it.each(["2026-11-29", "1000-01-01", "2024-02-29"])("reads back what it writes of %s", (day) => {
  expect(writtenDay(day)).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
  expect(isoOfWritten(writtenDay(day))).toBe(day);
});

it.each(["", "2026", "2026-11", "2026-02-30", "29 Novem", "tomorrow"])("leaves “%s” as typed", (text) => {
  expect(writtenDay(text)).toBe(text);
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { utcDay } from "./calendar";
import { isDay, isoOfWritten, writtenDay } from "./written-date";

const days = fc
  .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map(utcDay);

it("reads back each day that it writes", () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(isDay(day)).toBe(true);
      expect(writtenDay(day)).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
      expect(isoOfWritten(writtenDay(day))).toBe(day);
    }),
  );
});

it.each(["", "2026", "2026-11", "2026-02-30", "29 Novem", "tomorrow"])("leaves “%s” as typed", (text) => {
  expect(writtenDay(text)).toBe(text);
});

it.each([
  ["9 October 2025", "2025-10-09"],
  ["Oct 9th, 2025", "2025-10-09"],
  ["October 2025", "2025-10"],
  ["2025年10月9日", "2025-10-09"],
  ["2025/10/09", "2025-10-09"],
  ["9/10/2025", "9/10/2025"],
])("reads “%s” as %s", (text, iso) => {
  expect(isoOfWritten(text)).toBe(iso);
});

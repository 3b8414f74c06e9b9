import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePartialDate, partialDateText } from "./partial-date";

describe("partial dates", () => {
  it.each(["2024-02-30", "2024-13", "24", "0000", "2024-5", "2024-05-17T00", "May 2024", ""])(
    "are not %s",
    (text) => {
      expect(parsePartialDate(text)).toBeNull();
    },
  );

  it("are returned as typed", () => {
    const parts = fc.record({
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      length: fc.constantFrom(4, 7, 10),
    });
    fc.assert(
      fc.property(parts, ({ year, month, day, length }) => {
        const two = (number: number) => String(number).padStart(2, "0");
        const text = `${year}-${two(month)}-${two(day)}`.slice(0, length);
        const read = parsePartialDate(text);
        expect(read && partialDateText(read.day.toISOString(), read.precision)).toBe(text);
      }),
    );
  });
});

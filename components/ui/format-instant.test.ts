import { expect, test } from "vitest";
import { formatDay, formatMoment } from "./format-instant";

const instant = new Date("2026-09-20T23:05:00Z");

test("a moment carries its zone", () => {
  expect(formatMoment(instant, "UTC")).toBe("20 Sep 2026, 23:05 UTC");
  expect(formatMoment(instant, "Asia/Shanghai")).toBe("21 Sep 2026, 07:05 GMT+8");
});

test("in running text the month is written out", () => {
  expect(formatMoment(instant, "UTC", "long")).toBe("20 September 2026 at 23:05 UTC");
  expect(formatDay(instant, "UTC", "long")).toBe("20 September 2026");
});

test("midnight is 00:00", () => {
  expect(formatMoment(new Date("2026-01-02T00:00:00Z"), "UTC")).toBe("2 Jan 2026, 00:00 UTC");
});

test("a day is the day in its zone", () => {
  expect(formatDay(instant, "UTC")).toBe("20 Sep 2026");
  expect(formatDay(instant, "Asia/Shanghai")).toBe("21 Sep 2026");
});

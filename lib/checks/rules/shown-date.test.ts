import { describe, expect, it } from "vitest";
import { datedOf } from "@/lib/reports/dated";
import { draft, findingsOf, paragraph } from "../checks.fixture";

/** For these tests today is 24 November 2026. */
const dated = (day: string, dateReason = "First published elsewhere") =>
  draft([paragraph("Words.")], { publishedAt: `${day}T00:00:00.000Z`, dateReason });

describe("a date to show", () => {
  it("is reported, with both days, and needs a reason", () => {
    expect(findingsOf("another-date", dated("2025-03-01")).map(({ note }) => note)).toEqual([
      "It will be dated 2025-03-01, and published here 2026-11-24.",
    ]);
    expect(findingsOf("date-without-reason", dated("2025-03-01"))).toEqual([]);
    expect(findingsOf("date-without-reason", dated("2025-03-01", " "))).toHaveLength(1);
    const bare = draft([paragraph("Words.")], { publishedAt: "2025-03-01T00:00:00.000Z" });
    expect(findingsOf("date-without-reason", bare)).toHaveLength(1);
  });

  it("is not reported if it is the day of publication here, now or long ago", () => {
    for (const rule of ["another-date", "date-without-reason"]) {
      expect(findingsOf(rule, dated("2026-11-24", ""))).toEqual([]);
      expect(findingsOf(rule, draft([paragraph("Words.")]))).toEqual([]);
      expect(findingsOf(rule, dated("2026-05-12", ""), { firstPublished: "2026-05-12" })).toEqual([]);
      expect(findingsOf(rule, dated("2026-11-24", ""), { firstPublished: "2026-05-12" })).toHaveLength(1);
    }
  });

  it("has come, wherever the editor is", () => {
    expect(findingsOf("date-to-come", dated("2026-11-25"))).toEqual([]);
    expect(findingsOf("date-to-come", dated("2026-11-26"))).toHaveLength(1);
  });
});

it("is shown by its day in UTC, with the day of publication here", () => {
  const first = new Date("2026-11-24T23:30:00Z");
  const of = (publishedAt: string | null) => datedOf({ publishedAt, dateReason: "Why" }, first);
  expect(of(null)).toBeNull();
  expect(of("2026-11-24T00:00:00Z")).toBeNull();
  expect(of("2026-11-25T00:30:00+01:00")).toBeNull();
  expect(of("2025-03-01T00:00:00Z")).toEqual({ on: "2025-03-01", reason: "Why" });
});

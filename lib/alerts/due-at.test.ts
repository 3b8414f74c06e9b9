import { TZDate } from "@date-fns/tz";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type AlertSettings,
  allowedFrom,
  DEFAULT_SETTINGS,
  dayOf,
  dueAt,
  momentOf,
  nextSlot,
} from "./due-at";

/** With both halves of the world, half hours, clocks that change at midnight, and none that change. */
const ZONES = [
  "UTC",
  "Europe/Berlin",
  "Europe/London",
  "America/New_York",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "Asia/Beirut",
  "America/Havana",
  "Pacific/Auckland",
];
const zone = fc.constantFrom(...ZONES);
const hour = fc.integer({ min: 0, max: 23 });
const moment = fc.date({
  min: new Date("2025-01-01T00:00:00Z"),
  max: new Date("2028-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const settings = fc.record({
  zone,
  pace: fc.constantFrom("at_once" as const, "daily" as const, "weekly" as const),
  digestHour: hour,
  digestDay: fc.integer({ min: 1, max: 7 }),
  quiet: fc.option(fc.record({ from: hour, until: hour })),
  paused: fc.constant(null),
});
const plain = (wanted: Partial<AlertSettings>): AlertSettings => ({ ...DEFAULT_SETTINGS, ...wanted });
const iso = (date: Date | null) => date?.toISOString();

describe("a slot", () => {
  test("comes once on each day of the calendar, whatever the clocks do", () => {
    fc.assert(
      fc.property(zone, hour, moment, (inZone, digestHour, start) => {
        const wanted = plain({ zone: inZone, digestHour });
        let slot = nextSlot(start, "daily", wanted);
        for (let count = 0; count < 4; count++) {
          const next = nextSlot(slot, "daily", wanted);
          expect(dayOf(next, inZone) - dayOf(slot, inZone)).toBe(1);
          // Nothing that matches meanwhile is due at another moment.
          const between = new Date((slot.getTime() + next.getTime()) / 2);
          expect(nextSlot(between, "daily", wanted)).toEqual(next);
          slot = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is the first moment of its day at which the clocks show its hour, or are past it", () => {
    fc.assert(
      fc.property(zone, hour, moment, (inZone, wanted, at) => {
        const day = dayOf(at, inZone);
        const slot = momentOf(day, wanted, inZone);
        const local = new TZDate(slot, inZone);
        expect(dayOf(slot, inZone)).toBe(day);
        expect(local.getHours()).toBeGreaterThanOrEqual(wanted);
        const before = new Date(slot.getTime() - 1);
        const shown = dayOf(before, inZone) === day ? new TZDate(before, inZone).getHours() : -1;
        expect(shown).toBeLessThan(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it("whose hour is skipped is due when the clocks go on; a doubled one the first time", () => {
    const half = plain({ zone: "Europe/Berlin", digestHour: 2 });
    // 29 March 2026: 02:00 becomes 03:00 (01:00 UTC). 25 October: 03:00 becomes 02:00 (01:00 UTC).
    expect(iso(nextSlot(new Date("2026-03-28T12:00:00Z"), "daily", half))).toBe("2026-03-29T01:00:00.000Z");
    expect(iso(nextSlot(new Date("2026-03-29T01:00:00Z"), "daily", half))).toBe("2026-03-30T00:00:00.000Z");
    expect(iso(nextSlot(new Date("2026-10-24T12:00:00Z"), "daily", half))).toBe("2026-10-25T00:00:00.000Z");
    expect(iso(nextSlot(new Date("2026-10-25T00:00:00Z"), "daily", half))).toBe("2026-10-26T01:00:00.000Z");
    const seven = plain({ zone: "Europe/Berlin", digestHour: 7 });
    expect(iso(nextSlot(new Date("2026-03-28T12:00:00Z"), "daily", seven))).toBe("2026-03-29T05:00:00.000Z");
    expect(iso(nextSlot(new Date("2026-10-24T12:00:00Z"), "daily", seven))).toBe("2026-10-25T06:00:00.000Z");
  });

  it("of a week is on its day", () => {
    const monday = plain({ zone: "America/New_York", digestHour: 8, digestDay: 1 });
    expect(iso(nextSlot(new Date("2026-11-30T12:00:00Z"), "weekly", monday))).toBe(
      "2026-11-30T13:00:00.000Z",
    );
    expect(iso(nextSlot(new Date("2026-11-30T13:00:00Z"), "weekly", monday))).toBe(
      "2026-12-07T13:00:00.000Z",
    );
  });
});

describe("when a change is told", () => {
  test("is never before it, never in quiet hours, and within two days, or a week and a day", () => {
    fc.assert(
      fc.property(settings, moment, (wanted, at) => {
        const due = dueAt(at, wanted.pace, wanted);
        if (!due) throw new Error("never");
        expect(due.getTime()).toBeGreaterThanOrEqual(at.getTime());
        const days = (due.getTime() - at.getTime()) / 86_400_000;
        expect(days).toBeLessThan(wanted.pace === "weekly" ? 9 : 3);
        const { quiet } = wanted;
        if (!quiet || quiet.from === quiet.until) return;
        const local = new TZDate(due, wanted.zone);
        const [now, { from, until }] = [local.getHours(), quiet];
        const isQuiet = from > until ? now >= from || now < until : now >= from && now < until;
        // Only the second pass of an hour that the clocks repeat may look like quiet hours: its first has ended them.
        if (isQuiet)
          expect(new TZDate(due.getTime() - 3_600_000, wanted.zone).getHours()).toBeGreaterThanOrEqual(now);
      }),
      { numRuns: 200 },
    );
  });

  it("waits until the quiet hours are over, also over midnight", () => {
    const night = plain({ zone: "Europe/Berlin", quiet: { from: 22, until: 7 } });
    expect(iso(dueAt(new Date("2026-11-30T20:59:00Z"), "at_once", night))).toBe("2026-11-30T20:59:00.000Z");
    expect(iso(dueAt(new Date("2026-11-30T21:00:00Z"), "at_once", night))).toBe("2026-12-01T06:00:00.000Z");
    expect(iso(dueAt(new Date("2026-12-01T02:00:00Z"), "at_once", night))).toBe("2026-12-01T06:00:00.000Z");
  });

  it("waits until a holiday is over, and then for the end of the quiet hours", () => {
    const away = plain({
      zone: "Asia/Shanghai",
      quiet: { from: 22, until: 7 },
      paused: { from: "2026-12-24", until: "2027-01-03" },
    });
    expect(iso(allowedFrom(new Date("2026-12-23T15:30:00Z"), away))).toBe("2027-01-03T23:00:00.000Z");
    expect(iso(dueAt(new Date("2026-12-30T00:00:00Z"), "daily", away))).toBe("2027-01-03T23:00:00.000Z");
    expect(iso(dueAt(new Date("2027-01-05T00:00:00Z"), "at_once", away))).toBe("2027-01-05T00:00:00.000Z");
  });

  it("is never, for those who want it never", () => {
    expect(dueAt(new Date(), "never", DEFAULT_SETTINGS)).toBeNull();
  });
});

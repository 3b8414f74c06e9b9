import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { ANONYMOUS } from "@/lib/access/types";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { heldDays, includesDay, parsePartialDate } from "@/lib/evidence/partial-date";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { Prisma } = await import("@/lib/db/generated/client");
const { heldOn } = await import("@/lib/evidence/queries/held-on");
const { readEntity } = await import("./read-entity");
const { nameOf } = await import("@/lib/names/queries/entity-names");

const relationship = (from: string | null, to: string | null, precision: string | null) =>
  Prisma.sql`(SELECT ${from}::date AS "validFrom", ${to}::date AS "validTo", ${precision}::"DatePrecision" AS "precision") x`;
const holds = async (from: string | null, to: string | null, precision: string | null, day: string) => {
  const [row] = await selectRows(db, "test-held", z.strictObject({ held: z.boolean() }))`
    SELECT ${heldOn(day)} AS "held" FROM ${relationship(from, to, precision)}`;
  return row?.held;
};

const first = (text: string | null) =>
  text === null ? null : (parsePartialDate(text)?.day.toISOString().slice(0, 10) ?? null);

describe("a relationship on a day", () => {
  const YEARS = ["2020", "2023"] as const;
  it.each<[string | null, string | null, string, boolean]>([
    [...YEARS, "2019-12-31", false],
    [...YEARS, "2020-01-01", true],
    [...YEARS, "2023-06-15", true],
    [...YEARS, "2023-12-31", true],
    [...YEARS, "2024-01-01", false],
    ["2020-03", "2023-05", "2020-02-29", false],
    ["2020-03", "2023-05", "2020-03-01", true],
    ["2020-03", "2023-05", "2023-05-31", true],
    ["2020-03", "2023-05", "2023-06-01", false],
    ["2020-03-15", "2023-05-20", "2020-03-14", false],
    ["2020-03-15", "2023-05-20", "2023-05-20", true],
    ["2020-03-15", "2023-05-20", "2023-05-21", false],
    [null, "2023", "1990-01-01", true],
    [null, "2023", "2023-12-31", true],
    [null, "2023", "2024-01-01", false],
    ["2020-03", null, "2020-02-29", false],
    ["2020-03", null, "2026-11-29", true],
    [null, null, "1990-01-01", true],
  ])("from %s to %s on %s: %s", async (from, to, day, expected) => {
    const precision = parsePartialDate(from ?? to ?? "")?.precision ?? null;
    expect(await holds(first(from), first(to), precision, day)).toBe(expected);
  });

  it("is the same in SQL and in TypeScript", async () => {
    const day = fc
      .date({ min: new Date("2019-01-01"), max: new Date("2024-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const precision = fc.constantFrom("year" as const, "month" as const, "day" as const, null);
    await fc.assert(
      fc.asyncProperty(fc.option(day), fc.option(day), precision, day, async (from, to, exact, on) => {
        const held = includesDay(heldDays({ validFrom: from, validTo: to, precision: exact }), on);
        expect(await holds(from, to, exact, on)).toBe(held);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a name on a day", () => {
  const name = async (slug: string) => {
    const [row] = await selectRows(db, "test-name", z.strictObject({ name: z.string() }))`
      SELECT ${nameOf("e")} AS "name" FROM "Entity" e WHERE e."slug" = ${slug}`;
    return row?.name;
  };
  const entity = (slug: string, names: { value: string; validFrom?: string; validTo?: string }[]) =>
    db.entity.create({
      data: {
        slug,
        kind: "Organization",
        summary: "",
        confidence: "high",
        names: {
          create: names.map(({ value, validFrom, validTo }) => ({
            lang: "en",
            type: "primary" as const,
            value,
            validFrom: validFrom ? new Date(validFrom) : null,
            validTo: validTo ? new Date(validTo) : null,
          })),
        },
      },
      select: { id: true },
    });

  beforeAll(async () => {
    await entity("future", [
      { value: "Old Name", validTo: "2999-06-01" },
      { value: "Future Name", validFrom: "2999-06-01" },
    ]);
    await entity("until", [{ value: "Until Then", validTo: "2999-06-01" }]);
    await entity("changed", [
      { value: "Before", validTo: "2020-06-01" },
      { value: "After", validFrom: "2020-06-01" },
    ]);
  });

  it("takes effect on its day and not before", async () => {
    expect([await name("future"), await name("until"), await name("changed")]).toEqual([
      "Old Name",
      "Until Then",
      "After",
    ]);
    const page = await readEntity(ANONYMOUS, "future");
    expect(JSON.stringify(page)).toContain("Old Name");
  });
});

import { expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { adoptField } = await import("./commands/adopt-field");
const { readChains } = await import("@/lib/field/queries/read-chains");

const ORIGIN = { address: "local", userAgent: "test" };

it("gives the words of earlier releases to a register that uses their stages, once, and nothing else", async () => {
  expect(await adoptField(ORIGIN)).toBe(false);
  const data = { kind: "Facility", summary: "", confidence: "high" } as const;
  await db.entity.create({ data: { ...data, slug: "without", stages: [] }, select: { id: true } });
  expect(await adoptField(ORIGIN)).toBe(false);
  await db.entity.create({ data: { ...data, slug: "with", stages: ["mining"] }, select: { id: true } });
  expect(await adoptField(ORIGIN)).toBe(true);
  expect((await readChains())[0]?.stages.map(({ key }) => key)).toContain("mining");
  expect([await db.entity.count(), await db.glossaryTerm.count()]).toEqual([2, 0]);
  expect(await adoptField(ORIGIN)).toBe(false);
});

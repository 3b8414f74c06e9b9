import { beforeAll, expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { sealFacts } = await import("@/lib/audit/commands/seal-facts");
const { reindexSearch } = await import("@/lib/reports/commands/reindex-search");
const { ORIGIN, publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { verifyPublications } = await import("./verify-publications");

const LONG = `${"稀土市场。".repeat(400)}重稀土价格上涨。`;
const broken = async () => (await verifyPublications(OPERATOR, {})).broken;
const ofSegment = (piece: number) => db.searchEntry.findFirstOrThrow({ where: { piece } });

beforeAll(async () => {
  const world = await seedWorld();
  await publish(world, { title: "A long text", parts: [{ access: "subscriber", words: LONG }] });
  await publish(world, { title: "A short text", parts: [{ access: "public", words: "Open." }] });
  await sealFacts(ORIGIN, { again: true });
});

it("passes with a segment of several pieces, and finds each that was changed, added or removed", async () => {
  expect(await broken()).toBeNull();
  const second = await ofSegment(1);
  await db.searchEntry.update({ where: { id: second.id }, data: { minRank: 0 } });
  expect(await broken()).toMatch(/another minRank in the search entry/);
  await db.searchEntry.update({ where: { id: second.id }, data: { minRank: second.minRank } });
  await db.$executeRaw`UPDATE "SearchEntry" SET "piece" = 7 WHERE "id" = ${second.id}::uuid`;
  expect(await broken()).toMatch(/lacks the search entry/);
  await db.$executeRaw`UPDATE "SearchEntry" SET "piece" = 1 WHERE "id" = ${second.id}::uuid`;
  expect(await broken()).toBeNull();
});

it("passes after search was upgraded to the form of a newer release", async () => {
  await db.$executeRaw`UPDATE "SearchEntry" SET "form" = 0`;
  expect(await reindexSearch()).toBe(2);
  expect(await broken()).toBeNull();
});

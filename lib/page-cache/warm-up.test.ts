import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { pool } = await import("@/lib/db/pool");
const { warmUp } = await import("./warm-up");
const { publish, seedWorld } = await import("@/lib/reports/queries/test-world");

beforeAll(async () => {
  const world = await seedWorld();
  const today = new Date(new Date().toISOString().slice(0, 10));
  for (const [title, reads, day] of [
    ["Read a little", 2, today],
    ["Read most", 9, today],
    ["Read long ago", 99, new Date("2020-01-01")],
  ] as const) {
    const { reportId } = await publish(world, { title, parts: [{ access: "public", words: "Words." }] });
    await db.reportReads.create({ data: { reportId, day, reads } });
  }
  const { id: tierId } = await db.tier.findFirstOrThrow({ where: { rank: 20 }, select: { id: true } });
  await db.account.create({
    data: {
      email: "member@example.com",
      name: "A member",
      memberships: { create: { tierId, state: "active" } },
    },
    select: { id: true },
  });
});
afterAll(() => db.$disconnect());

async function warmed(stopAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
  const made: string[] = [];
  const closing = new AbortController();
  await warmUp(
    pool,
    async (target, { rank, signedIn }) => {
      made.push(`${target} ${rank} ${signedIn}`);
      if (made.length === stopAfter) closing.abort();
    },
    closing.signal,
  );
  return made;
}

test("lists come first, then the most-read recent reports, for strangers and for tiers that have members", async () => {
  const made = await warmed();
  expect(made.slice(0, 2)).toEqual(["/ 0 false", "/ 20 true"]);
  expect(made.slice(-4)).toEqual([
    "/reports/read-most 0 false",
    "/reports/read-most 20 true",
    "/reports/read-a-little 0 false",
    "/reports/read-a-little 20 true",
  ]);
  expect(made.join()).not.toContain("long-ago");
});

test("what was under way when the server ended is no failure, and what fails before is", async () => {
  const closing = new AbortController();
  const warm = async () => {
    throw new Error("Next did not answer");
  };
  await expect(warmUp(pool, warm, closing.signal)).rejects.toThrow("Next did not answer");
  const warmAtTheEnd = () => {
    closing.abort();
    return warm();
  };
  await expect(warmUp(pool, warmAtTheEnd, closing.signal)).resolves.toBeUndefined();
});

test("it ends when the server does", async () => {
  expect(await warmed(3)).toHaveLength(3);
});

import { expect, test } from "vitest";
import { Unavailable } from "@/lib/errors";
import { openTestDatabase } from "./test-database";

await openTestDatabase();
const { db } = await import("./client");
const { Restart } = await import("./retry");
const { lockRows } = await import("./locks");

const makeTier = (rank: number) =>
  db.tier.create({
    data: { slug: `tier-${rank}`, name: "A tier", rank, priceText: "", summary: "", benefits: [] },
    select: { id: true },
  });

test("a transaction that the database aborts in favour of another is retried as a whole", async () => {
  const [{ id: one }, { id: two }] = [await makeTier(20), await makeTier(30)];
  let attempts = 0;
  let both = 0;
  let meet = () => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  // Without the order of locks.ts, which the two here break on purpose.
  const crossing = (first: string, then: string) =>
    db.$transaction(async (tx) => {
      attempts++;
      const write = (id: string) => tx.tier.update({ where: { id }, data: { summary: `${attempts}` } });
      await write(first);
      both++;
      if (both === 2) meet();
      await met;
      await write(then);
    });
  await Promise.all([crossing(one, two), crossing(two, one)]);
  expect(attempts).toBe(3);
});

test("it is tried five times and then is a 503; other errors are not retried", async () => {
  let attempts = 0;
  const ended = db.$transaction(async (tx) => {
    attempts++;
    await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$`;
  });
  await expect(ended).rejects.toBeInstanceOf(Restart);
  await expect(ended).rejects.toBeInstanceOf(Unavailable);
  expect(attempts).toBe(5);
  const wrong = db.$transaction(async () => {
    attempts++;
    throw new Error("wrong");
  });
  await expect(wrong).rejects.toThrow("wrong");
  expect(attempts).toBe(6);
});

test("a lock that comes too late is a mistake of its command", async () => {
  const { id } = await makeTier(40);
  const backwards = db.$transaction(async (tx) => {
    await lockRows(tx, "Tier", [id]);
    await lockRows(tx, "Tier", [id]);
    await lockRows(tx, "Report", [id]);
  });
  await expect(backwards).rejects.toThrow("Report comes too late after Tier");
});

import { expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { plansOf } from "@/lib/db/test-plans";
import { alertedWorld } from "./test-alerted";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { matchCause } = await import("./commands/match-cause");
const { open, report } = await alertedWorld();

/** How many people there are, and how many of them follow the topic; each follows ten other things. */
const [PEOPLE, FOLLOWERS] = [1_000, 300];

it("looks at those who follow the subject, by index, whatever else there is", async () => {
  await db.$executeRaw`
    INSERT INTO "Account" ("id", "email", "name", "emailVerifiedAt")
    SELECT gen_random_uuid(), 'sized-' || i || '@example.com', 'Sized', now() FROM generate_series(1, ${PEOPLE}::int) i`;
  await db.$executeRaw`
    INSERT INTO "Follow" ("id", "accountId", "kind", "topic", "position", "createdAt")
    SELECT gen_random_uuid(), a."id", 'topic', 'other-' || i, i, now() - interval '1 day'
    FROM "Account" a, generate_series(1, 10) i WHERE a."name" = 'Sized'`;
  await db.$executeRaw`
    INSERT INTO "Follow" ("id", "accountId", "kind", "topic", "position", "createdAt")
    SELECT gen_random_uuid(), a."id", 'topic', 'sized', 0, now() - interval '1 day'
    FROM "Account" a WHERE a."name" = 'Sized' ORDER BY a."email" LIMIT ${FOLLOWERS}`;
  await db.$executeRaw`ANALYZE "Follow", "Account"`;
  await report("Sized", [{ access: "public", words: "Words." }], { tags: ["sized"] });
  const [cause] = await open();
  const plans = await plansOf(database.ownerUrl, () => matchCause(cause?.id ?? "", () => false, 100));
  expect(await db.alert.count({ where: { causeId: cause?.id ?? "" } })).toBe(FOLLOWERS);
  const matching = plans.filter(
    ({ text }) => text.includes('FROM "Follow"') || text.includes('JOIN "Follow"'),
  );
  expect(matching.length).toBeGreaterThan(1);
  for (const { rows, indexes } of matching) {
    expect([...indexes].filter((name) => name.startsWith("Follow_")).length).toBeGreaterThan(0);
    expect(rows.get("Follow") ?? 0).toBeLessThanOrEqual(4 * FOLLOWERS);
  }
});

import { expect, it } from "vitest";
import { alertedWorld } from "@/lib/alerts/test-alerted";
import { openTestDatabase } from "@/lib/db/test-database";
import { plansOf } from "@/lib/db/test-plans";
import { withClient } from "@/lib/db/with-client";

const database = await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { lockDuePeople } = await import("./queries/due-people");
const here = await alertedWorld();

it("the next people are found among the first alerts that are due, however many wait", async () => {
  await here.report("Told to many", [{ access: "public", words: "Words." }]);
  const [cause] = await here.open();
  await db.$executeRaw`
    INSERT INTO "Account" ("id", "email", "name", "emailVerifiedAt")
    SELECT gen_random_uuid(), 'due-' || i || '@example.com', 'Due', now() FROM generate_series(1, 20000) i`;
  await db.$executeRaw`
    INSERT INTO "Alert" ("id", "causeId", "accountId", "reason", "pace", "dueAt")
    SELECT gen_random_uuid(), ${cause?.id}::uuid, a."id", 'follow', 'at_once', now() - interval '1 hour'
    FROM "Account" a WHERE a."name" = 'Due'`;
  await withClient(database.ownerUrl, (client) => client.query('ANALYZE "Alert", "Account"'));
  const [plan] = await plansOf(database.ownerUrl, async () => {
    expect(await db.$transaction((tx) => lockDuePeople(tx, new Date(), 100))).toHaveLength(100);
  });
  expect(plan?.indexes).toContain("Alert_settledAt_dueAt_id_idx");
  expect(plan?.rows.get("Alert")).toBeLessThanOrEqual(4_000);
});

import { expect, it } from "vitest";
import { openTestDatabase } from "@/lib/db/test-database";
import { plansOf } from "@/lib/db/test-plans";
import { setEnv } from "@/lib/env";

const database = await openTestDatabase();
setEnv({ SMTP_URL: "smtp://127.0.0.1:9" });
const { db } = await import("@/lib/db/client");
const { requeue } = await import("./requeue");

it("looks only at waiting mails, however many were sent", async () => {
  const mails = (what: string, most: number) => db.$executeRaw`
    INSERT INTO "OutboxMail" ("id", "to", "cause", "subject", "text", "html", "sentAt")
    SELECT gen_random_uuid(), 'ann@example.com', ${what} || i, '', '', '', CASE WHEN ${what} = 'sent' THEN now() END
    FROM generate_series(1, ${most}) i`;
  await mails("sent", 5_000);
  await mails("waiting", 7);
  const plans = await plansOf(database.ownerUrl, async () => expect(await requeue()).toBe(7));
  const plan = plans.find(({ rows }) => rows.has("OutboxMail"));
  expect(plan?.indexes).toContain("OutboxMail_waiting");
  expect(plan?.rows.get("OutboxMail")).toBeLessThanOrEqual(2 * 7);
});

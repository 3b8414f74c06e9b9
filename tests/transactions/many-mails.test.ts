import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { alertedWorld } from "@/lib/alerts/test-alerted";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { openTestMailServer } from "./test-smtp";

/** So many readers are told of one report; in the full run alone, and as many as LODESTONE_TEST_READERS says. */
const READERS = Number(process.env.LODESTONE_TEST_READERS ?? 5_000);
const FULL = process.env.LODESTONE_FULL === "on";
const KILL_EVERY_MS = READERS > 10_000 ? 90_000 : 20_000;

await openTestDatabase();
const mailServer = await openTestMailServer();
afterAll(() => mailServer.close());
setEnv({ SMTP_URL: mailServer.url, PUBLIC_URL: "https://reports.example.org" });
const { db } = await import("@/lib/db/client");

const Counts = z.strictObject({ alerts: z.int(), open: z.int(), mails: z.int(), sent: z.int() });
async function counts(): Promise<z.output<typeof Counts>> {
  const [row] = await selectRows(db, "test-counts", Counts)`
    SELECT (SELECT count(*)::int FROM "Alert") AS "alerts", (SELECT count(*)::int FROM "Alert" WHERE "settledAt" IS NULL) AS "open",
      (SELECT count(*)::int FROM "OutboxMail") AS "mails", (SELECT count(*)::int FROM "OutboxMail" WHERE "sentAt" IS NOT NULL) AS "sent"`;
  return row ?? { alerts: 0, open: 0, mails: 0, sent: 0 };
}

/** In one statement, which may take 15 s at most. */
const PLANTED = 5_000;

/** Readers with these numbers, who follow a topic. */
async function plant(first: number, last: number): Promise<void> {
  await db.$executeRaw`
    WITH reader AS (
      INSERT INTO "Account" ("id", "email", "name", "emailVerifiedAt", "createdAt")
      SELECT gen_random_uuid(), 'reader-' || n || '@many.example', 'Reader ' || n, now() - interval '2 days', now() - interval '2 days'
      FROM generate_series(${first}::int, ${last}::int) AS g(n) RETURNING "id")
    INSERT INTO "Follow" ("id", "accountId", "kind", "topic", "pace", "position", "createdAt")
    SELECT gen_random_uuid(), r."id", 'topic', 'many', 'at_once', 1, now() - interval '1 day' FROM reader r`;
}

const startChild = (): ChildProcess =>
  fork("tests/transactions/test-dying-worker.ts", ["mail"], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });

test.runIf(FULL)(
  "every reader gets one mail, also while workers are killed and started again",
  { timeout: 7_200_000 },
  async () => {
    const here = await alertedWorld();
    for (let first = 1; first <= READERS; first += PLANTED) {
      await plant(first, Math.min(first + PLANTED - 1, READERS));
    }
    await db.$executeRaw`ANALYZE "Account"`;
    await db.$executeRaw`ANALYZE "Follow"`;
    const begun = Date.now();
    await here.report("To all", [{ access: "public", words: "Words." }], { tags: ["many"] });
    const workers = [startChild(), startChild()];
    let killed = 0;
    let lastKill = Date.now();
    let lastSaid = 0;
    for (let now = await counts(); now.sent < READERS; now = await counts()) {
      // Due at once: what the clock does every minute.
      if (now.open > 0) {
        await db.$executeRaw`SELECT graphile_worker.add_job('send-alerts', '{}'::json, job_key := 'send-alerts')`;
      }
      if (Date.now() - lastSaid > 30_000) {
        lastSaid = Date.now();
        console.log(`${Math.round((lastSaid - begun) / 1000)} s: ${JSON.stringify(now)}, ${killed} killed`);
      }
      if (Date.now() - lastKill > KILL_EVERY_MS) {
        const victim = workers.shift();
        victim?.kill("SIGKILL");
        if (victim) await once(victim, "exit");
        workers.push(startChild());
        killed++;
        lastKill = Date.now();
      }
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    for (const worker of workers) {
      worker.kill("SIGKILL");
      await once(worker, "exit");
    }
    const seconds = Math.round((Date.now() - begun) / 1000);
    const after = await counts();
    expect(after).toEqual({ alerts: READERS, open: 0, mails: READERS, sent: READERS });
    const [{ people } = { people: 0 }] = await selectRows(db, "people", z.strictObject({ people: z.int() }))`
      SELECT count(DISTINCT "accountId")::int AS "people" FROM "OutboxMail"`;
    expect(people).toBe(READERS);
    expect(mailServer.accepted.size).toBe(READERS);
    // One that was accepted and not yet recorded when its sender was killed comes again under the same Message-ID.
    const again = [...mailServer.accepted.values()].filter((times) => times > 1).length;
    console.log(`${READERS} mails in ${seconds} s, ${killed} workers killed, ${again} handed over again`);
    // A worker sends three at once.
    expect(again).toBeLessThanOrEqual(3 * killed);
  },
);

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import type { Death } from "./test-death";
import { openTestMailServer, STAGES } from "./test-smtp";

await openTestDatabase();
const mailServer = await openTestMailServer();
afterAll(() => mailServer.close());
setEnv({ SMTP_URL: mailServer.url, PUBLIC_URL: "https://reports.example.org" });
const { db } = await import("@/lib/db/client");
const { queueMail } = await import("@/lib/mail/commands");
const { startWorker } = await import("@/lib/worker/worker");

const FULL = process.env.LODESTONE_FULL === "on";
const KILLS = FULL ? 100 : 3;
const words = { subject: "Hello", text: "Words", html: "<p>Words</p>" };
/** Statements of the sender, each before, during and after: lock the mail, record it as sent, commit. */
const STATEMENTS = [1, 2, 3].flatMap((nth) => ["before", "during", "after"].map((when) => ({ nth, when })));
const POINTS = [...STAGES.map((stage) => ({ stage })), ...STATEMENTS];

const queue = (to: string, cause: string) => db.$transaction((tx) => queueMail(tx, { ...words, to, cause }));
const sentRows = async () =>
  (await db.outboxMail.findMany({ where: { sentAt: { not: null } }, select: { id: true } })).map(
    ({ id }) => id,
  );

function startChild(env: Partial<Death> = {}): ChildProcess {
  return fork("tests/transactions/test-dying-worker.ts", ["mail"], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

test("a mail reaches its reader despite kill -9 of its sender", { timeout: 3_600_000 }, async () => {
  const doubles = { possible: 0, seen: 0 };
  const kept = new Map<string, number>();
  for (let kill = 0; kill < KILLS; kill++) {
    const point = POINTS[(kill * (FULL ? 1 : 5) + (FULL ? 0 : 3)) % POINTS.length] ?? {
      stage: "data" as const,
    };
    await queue(`reader-${kill}@example.com`, "test:kills");
    await queue(`reader-${kill}@example.com`, "test:kills");
    const statement = "nth" in point;
    const child = startChild(
      statement ? { LODESTONE_TEST_NTH: String(point.nth), LODESTONE_TEST_WHEN: point.when } : {},
    );
    mailServer.at = (stage) => {
      if (!statement && stage === point.stage) child.kill("SIGKILL");
    };
    const [, signal] = await once(child, "exit");
    expect(signal, JSON.stringify(point)).toBe("SIGKILL");
    // A mail recorded as sent by now is never sent again.
    for (const id of await sentRows()) if (!kept.has(id)) kept.set(id, mailServer.accepted.get(id) ?? 0);
    doubles.possible += [...mailServer.accepted.keys()].filter((id) => !kept.has(id)).length;
  }
  mailServer.at = () => {};
  const last = startChild();
  await expect.poll(() => db.outboxMail.count({ where: { sentAt: null } }), { timeout: 60_000 }).toBe(0);
  last.kill("SIGKILL");
  await once(last, "exit");
  const rows = await db.outboxMail.findMany({ select: { id: true, to: true } });
  expect(rows).toHaveLength(KILLS);
  for (const { id, to } of rows) expect(mailServer.accepted.get(id) ?? 0, to).toBeGreaterThan(0);
  for (const [id, times] of kept)
    expect(mailServer.accepted.get(id), "sent again after it was recorded").toBe(times);
  doubles.seen = [...mailServer.accepted.values()].reduce((sum, times) => sum + times - 1, 0);
  // Only if killed between acceptance and its record does the same Message-ID arrive twice.
  expect(doubles.seen).toBeLessThanOrEqual(doubles.possible);
  expect(mailServer.accepted.size).toBe(KILLS);
  console.log(`kill -9 in sending: ${KILLS} kills, ${rows.length} mails, ${JSON.stringify(doubles)}`);
});

test("a starting worker leaves a mail to the worker that is sending it", { timeout: 60_000 }, async () => {
  let sending = () => {};
  let release = () => {};
  const begun = new Promise<void>((resolve) => {
    sending = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  mailServer.at = (stage) => {
    if (stage !== "data") return undefined;
    sending();
    return released;
  };
  const first = await startWorker();
  await queue("slow@example.com", "test:slow");
  await begun;
  const second = await startWorker();
  // Another job for it, as an older release leaves it, runs and ends without a second mail.
  const jobs = () => selectRows(db, "test-jobs", z.strictObject({ n: z.int() }))`
    SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE "locked_at" IS NULL`;
  await db.$executeRaw`SELECT graphile_worker.add_job('send-mail',
    (SELECT json_build_object('mailId', "id") FROM "OutboxMail" WHERE "to" = 'slow@example.com'))`;
  await expect.poll(async () => (await jobs())[0]?.n, { timeout: 20_000 }).toBe(0);
  release();
  await Promise.all([first.stop(), second.stop()]);
  const { id, sentAt } = await db.outboxMail.findFirstOrThrow({ where: { to: "slow@example.com" } });
  expect(sentAt).not.toBeNull();
  expect(mailServer.accepted.get(id)).toBe(1);
});

test("a person with a new address is not told twice", async () => {
  const { id: accountId } = await db.account.create({ data: { email: "a@example.com", name: "A" } });
  const mail = { ...words, accountId, cause: "version:of-a-test" };
  await db.$transaction((tx) => queueMail(tx, { ...mail, to: "a@example.com" }));
  await db.$transaction((tx) => queueMail(tx, { ...mail, to: "b@example.com" }));
  expect(await db.outboxMail.count({ where: { accountId } })).toBe(1);
});

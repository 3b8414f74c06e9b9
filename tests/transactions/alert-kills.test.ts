import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Person } from "@/lib/access/types";
import { alertedWorld } from "@/lib/alerts/test-alerted";
import { selectRows } from "@/lib/db/rows";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import type { Ended } from "./test-dying-worker";

await openTestDatabase();
setEnv({ PUBLIC_URL: "https://reports.example.org" });
const { db } = await import("@/lib/db/client");
const { sendDue } = await import("@/lib/delivery/commands/send-due");

const FULL = process.env.LODESTONE_FULL === "on";
const WHEN = ["before", "during", "after"];

const Answer: z.ZodType<Ended> = z.object({ steps: z.number() });

/** Runs a worker that dies at a statement; returns how many it sent, if it did not reach that. */
async function run(nth: number, when: string): Promise<number | null> {
  const child = fork("tests/transactions/test-dying-worker.ts", ["alerts"], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, LODESTONE_TEST_NTH: String(nth), LODESTONE_TEST_WHEN: when },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  let steps: number | null = null;
  child.on("message", (message) => {
    steps = Answer.parse(message).steps;
  });
  const [, signal] = await once(child, "exit");
  return signal === "SIGKILL" ? null : steps;
}

const Jobs = z.strictObject({ n: z.int() });
/** Each mail with its person, and how many jobs there are to send them. */
async function outcome() {
  const mails = await db.outboxMail.findMany({ select: { id: true, accountId: true, subject: true } });
  const alerts = await db.alert.findMany({ select: { accountId: true, mailId: true, settledAt: true } });
  const [jobs] = await selectRows(db, "test-jobs", Jobs)`
    SELECT count(*)::int AS "n" FROM graphile_worker.jobs WHERE "task_identifier" = 'send-mail'`;
  return { mails, alerts, jobs: jobs?.n };
}

async function reset(): Promise<void> {
  await db.alert.updateMany({ data: { settledAt: null, dropped: null, mailId: null } });
  await db.digest.deleteMany();
  await db.outboxMail.deleteMany();
  await db.versionUse.deleteMany();
  await db.$executeRaw`SELECT graphile_worker.complete_jobs(array_agg("id")) FROM graphile_worker.jobs HAVING count(*) > 0`;
}

test("each person is told once despite kill -9 of the worker", { timeout: 3_600_000 }, async () => {
  const here = await alertedWorld();
  const expected = new Map<string, string[]>();
  const parts = [{ access: "public", words: "Words." }];
  const first = await here.report("First", parts);
  const people: Person[] = [];
  for (const pace of ["at_once", "at_once", "weekly", "weekly"] as const) {
    const person = await here.member(20);
    people.push(person);
    await here.press(person, `report:${first.slug}`, pace);
    await here.press(person, "entity:entity-subject", pace);
    const titles = ["New report: Second", "Updated: First"];
    expected.set(person.accountId, pace === "at_once" ? titles : ["Your weekly digest: 2 changes"]);
  }
  await here.report("First", parts, { reportId: first.reportId, kind: "updated", reason: "More" });
  await here.report("Second", parts, { subjectIds: [here.world.subjectId] });
  await here.matched();
  const ids = people.map(({ accountId }) => accountId);
  await db.alert.deleteMany({ where: { accountId: { notIn: ids } } });
  await db.alert.updateMany({ data: { dueAt: new Date(Date.now() - 60_000) } });

  await reset();
  const steps = await run(0, "before");
  expect(steps).toBeGreaterThan(20);
  const every = Array.from({ length: steps ?? 0 }, (_, at) => at + 1);
  const points = every.flatMap((nth) => WHEN.map((when) => ({ nth, when })));
  const chosen = FULL
    ? points
    : [points[4], points[Math.floor(points.length / 2)], points[points.length - 1]];
  for (const point of chosen) {
    if (!point) continue;
    await reset();
    expect(await run(point.nth, point.when), JSON.stringify(point)).toBeNull();
    const torn = await outcome();
    const mailed = new Set(torn.mails.map(({ id }) => id));
    for (const alert of torn.alerts) {
      expect(alert.mailId !== null && mailed.has(alert.mailId), JSON.stringify(point)).toBe(
        alert.settledAt !== null,
      );
    }
    expect(torn.jobs).toBe(torn.mails.length);
    await expect
      .poll(async () => {
        while ((await sendDue(2)) > 0);
        return db.alert.count({ where: { settledAt: null } });
      })
      .toBe(0);
    const { mails, jobs } = await outcome();
    for (const [accountId, subjects] of expected) {
      const own = mails.filter((mail) => mail.accountId === accountId).map(({ subject }) => subject);
      expect(own.sort(), JSON.stringify(point)).toEqual(subjects);
    }
    expect(jobs).toBe(mails.length);
  }
  console.log(
    `kill -9 in telling alerts: ${chosen.length} kills of ${points.length} points, each person once`,
  );
});

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { alertedWorld } from "@/lib/alerts/test-alerted";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import { openTestPushService } from "@/lib/push/test-push-service";
import type { Death } from "./test-death";

await openTestDatabase();
const service = await openTestPushService();
afterAll(() => service.close());
setEnv({ PUBLIC_URL: "https://reports.example.org", PUSH_SERVICE_URL: service.url });
const { db } = await import("@/lib/db/client");
const { sendDue } = await import("@/lib/delivery/commands/send-due");
const { subscribe } = await import("@/lib/push/commands/subscribe");

const FULL = process.env.LODESTONE_FULL === "on";
/** When the push service has it; and statements of the sender: lock the message, record it as sent, commit. */
const POINTS: Partial<Death>[] = [
  {},
  ...[1, 2, 3].flatMap((nth) =>
    ["before", "during", "after"].map((when) => ({
      LODESTONE_TEST_NTH: String(nth),
      LODESTONE_TEST_WHEN: when,
    })),
  ),
];
const KILLS = FULL ? POINTS : [POINTS[4], POINTS[9]];

function startWorker(death: Partial<Death> = {}): ChildProcess {
  return fork("tests/transactions/test-dying-worker.ts", ["mail"], {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, ...death },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

test("each browser is told once of each alert despite kill -9 of its sender", {
  timeout: 3_600_000,
}, async () => {
  const here = await alertedWorld();
  const reader = await here.member(0);
  await here.report("Before", [{ access: "public", words: "Words." }], { tags: ["told"] });
  await here.matched();
  await here.press(reader, "topic:told", "at_once");
  for (let n = 0; n < 2; n++) await subscribe(reader, service.browser(), { userAgent: "" });
  const recorded = new Map<string, number>();
  const times = (tag: string) => service.arrived.filter(({ shown }) => shown.tag === tag).length;
  let possible = 0;
  for (const [nth, death = {}] of KILLS.entries()) {
    await here.report(`News ${nth}`, [{ access: "public", words: "Words." }], { tags: ["told"] });
    await here.matched();
    while ((await sendDue(50)) > 0);
    await db.outboxMail.deleteMany();
    await db.$executeRaw`SELECT graphile_worker.complete_jobs(array_agg("id")) FROM graphile_worker.jobs
      WHERE "task_identifier" <> 'send-push' HAVING count(*) > 0`;
    const child = startWorker(death);
    service.onArrival(() => {
      if (Object.keys(death).length === 0) child.kill("SIGKILL");
    });
    const [, signal] = await once(child, "exit");
    expect(signal, JSON.stringify(death)).toBe("SIGKILL");
    service.onArrival(() => {});
    const sent = await db.pushMessage.findMany({ where: { sentAt: { not: null } }, select: { id: true } });
    for (const { id } of sent) if (!recorded.has(id)) recorded.set(id, times(id));
    possible += new Set(service.arrived.map(({ shown }) => shown.tag).filter((tag) => !recorded.has(tag)))
      .size;
  }
  const last = startWorker();
  await expect.poll(() => db.pushMessage.count({ where: { sentAt: null } }), { timeout: 60_000 }).toBe(0);
  last.kill("SIGKILL");
  await once(last, "exit");
  const messages = await db.pushMessage.findMany({ select: { id: true } });
  expect(messages).toHaveLength(2 * KILLS.length);
  for (const { id } of messages) expect(times(id)).toBeGreaterThan(0);
  for (const [id, before] of recorded) expect(times(id), "sent again after it was recorded").toBe(before);
  // Only if killed between the answer and its record does the same one, with one topic and tag, arrive twice.
  expect(service.arrived.length - messages.length).toBeLessThanOrEqual(possible);
});

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { atTime } from "@/lib/clock/now";
import { openTestDatabase } from "@/lib/db/test-database";
import { setEnv } from "@/lib/env";
import {
  type Act,
  type Reader,
  randomFrom,
  STEP_MS,
  someActs,
  someEdges,
  someReader,
  someText,
  type Text,
} from "./test-week";
import type { WorkerMessage } from "./test-week-worker";
import { type Expected, expectedMails } from "./week-oracle";

await openTestDatabase();
setEnv({ PUBLIC_URL: "https://reports.example.org" });
const { db } = await import("@/lib/db/client");
const { openWeek } = await import("./test-week-world");

const FULL = process.env.LODESTONE_FULL === "on";
const DAY = 24 * 4;
/** Over the days on which clocks of some zones change; in 2026 they do in Europe on 29 March and on 25 October. */
const WEEKS = FULL
  ? [
      { first: Date.UTC(2026, 2, 25), days: 7, seed: 1 },
      { first: Date.UTC(2026, 9, 21), days: 7, seed: 2 },
    ]
  : [{ first: Date.UTC(2026, 2, 28), days: 2, seed: 3 }];
const SIZE = FULL
  ? { readers: 200, publications: 20, changes: 30, comments: 60, edges: 20, readings: 300 }
  : { readers: 20, publications: 6, changes: 8, comments: 12, edges: 5, readings: 30 };
/** Of the moments at which there is something to do, one in so many kills a worker. */
const KILLED = FULL ? 4 : 15;
const BEFORE = ["earlier-0", "earlier-1", "earlier-2", "earlier-3"];

const workers: Promise<ChildProcess>[] = [startWorker(), startWorker()];
afterAll(async () => {
  for (const worker of workers) (await worker).kill("SIGKILL");
});

async function startWorker(): Promise<ChildProcess> {
  const child = fork("tests/alerts/test-week-worker.ts", {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const gone = once(child, "exit").then(([code, signal]) => {
    throw new Error(`A worker ended before it was ready: ${code ?? signal}`);
  });
  const [said] = await Promise.race([once(child, "message"), gone]);
  expect(said satisfies WorkerMessage).toBe("ready");
  gone.catch(() => {});
  return child;
}

/** Leaves no listener behind. */
async function messageOrExit(worker: ChildProcess): Promise<void> {
  const heard = new AbortController();
  const { signal } = heard;
  await Promise.race([once(worker, "message", { signal }), once(worker, "exit", { signal })]);
  heard.abort();
}

/** Has both workers do what there is to do at a moment; one may be killed meanwhile, and is replaced. */
async function workAt(at: number, kill: { worker: number; afterMs: number } | null): Promise<void> {
  await Promise.all(
    workers.map(async (starting, nth) => {
      const worker = await starting;
      const over = messageOrExit(worker);
      worker.send(at);
      if (kill?.worker !== nth) return over;
      setTimeout(() => worker.kill("SIGKILL"), kill.afterMs);
      await once(worker, "exit");
      workers[nth] = startWorker();
    }),
  );
}

const isWork = async (at: number): Promise<boolean> =>
  (await db.alertCause.count({ where: { matchedAt: null } })) > 0 ||
  (await db.alert.count({ where: { settledAt: null, dueAt: { lte: new Date(at) } } })) > 0;

/** When something happens next: an act, or an alert is due. What is due at a wrong time is told at that time. */
async function nextAfter(at: number, acts: readonly Act[]): Promise<number | null> {
  const { _min } = await db.alert.aggregate({ where: { settledAt: null }, _min: { dueAt: true } });
  const due = _min.dueAt && Math.ceil(_min.dueAt.getTime() / STEP_MS) * STEP_MS;
  const act = acts.find((one) => one.at > at)?.at;
  const next = [due, act].filter((one) => typeof one === "number");
  return next.length > 0 ? Math.max(at + STEP_MS, Math.min(...next)) : null;
}

test.each(WEEKS)(
  "each reader is told what their rules and rights say, once (seed $seed)",
  { timeout: 3_600_000 },
  async ({ first, days, seed }) => {
    const random = randomFrom(seed);
    const week = await openWeek(seed);
    const earlier = new Map<string, Text>(BEFORE.map((report) => [report, someText(random)]));
    for (const [report, text] of earlier) await week.publish(report, text, first - 5 * DAY * STEP_MS);
    const edges = someEdges(random, SIZE.edges);
    for (const edge of edges) await week.addEdge(edge);
    const readers: Reader[] = [];
    for (let n = 0; n < SIZE.readers; n++) {
      readers.push(await week.addReader(someReader(random, first, BEFORE), first - 4 * DAY * STEP_MS));
    }
    await db.alertCause.updateMany({ data: { matchedAt: new Date(first) } });
    const acts = someActs(random, first, days * DAY, SIZE, BEFORE, edges);
    const steps = (days + 9) * DAY;
    let kills = 0;
    let worked = 0;
    for (
      let at: number | null = first;
      at !== null && at < first + steps * STEP_MS;
      at = await nextAfter(at, acts)
    ) {
      const moment = at;
      await atTime(new Date(moment), async () => {
        for (const act of acts.filter((one) => one.at === moment)) await week.perform(act, readers);
      });
      while (await isWork(moment)) {
        worked++;
        const kill = worked % KILLED === 0 ? { worker: random.below(2), afterMs: random.below(60) } : null;
        if (kill) kills++;
        await workAt(moment, kill);
      }
    }
    const told = await week.mailsOf(readers);
    const expected = expectedMails(readers, acts, earlier, first, steps);
    const mails = expected.flat().length;
    console.log(`${readers.length} readers, ${acts.length} acts, ${mails} mails, ${kills} workers killed`);
    expect(mails).toBeGreaterThan(SIZE.readers);
    readers.forEach((reader, nth) => {
      expect(told[nth], JSON.stringify(reader)).toEqual(sorted(expected[nth] ?? []));
    });
  },
);

function sorted(mails: readonly Expected[]): Expected[] {
  const key = ({ at, changes }: Expected) => `${at} ${changes}`;
  return [...mails].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

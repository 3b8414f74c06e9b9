import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { expect } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { verifyAuditLog } from "@/lib/audit/queries/verify-audit-log";
import type { TestDatabase } from "@/lib/db/test-database";
import { env } from "@/lib/env";
import { verifyPublications } from "@/lib/verify/queries/verify-publications";
import { CRASH_ACTS, type CrashName, difference, fingerprint, signingKeyIsThere } from "./test-crash-acts";
import type { Order } from "./test-crash-child";
import type { DeskWorld } from "./test-desk-world";

const CHILD_NAME = "crash-child";
const WHEN = ["before", "during", "after"] as const;

type Answer = { done: boolean; error?: string; steps: number };

/** Starts processes that run one act each and die; a spare starts while one works. */
export class CrashRunner {
  private spare: Promise<ChildProcess> | undefined;

  constructor(private readonly database: TestDatabase) {}

  /** The answer of the process, or null if it died first. */
  async run(order: Order): Promise<Answer | null> {
    const child = await (this.spare ?? this.start());
    this.spare = this.start();
    child.send(order);
    const answer = await Promise.race([
      once(child, "message").then(([message]) => message as Answer),
      once(child, "exit").then(() => null),
    ]);
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    await this.untilClosed();
    return answer;
  }

  async close(): Promise<void> {
    const child = await this.spare;
    this.spare = undefined;
    child?.kill("SIGKILL");
  }

  private async start(): Promise<ChildProcess> {
    const url = new URL(this.database.appUrl);
    const child = fork("tests/transactions/test-crash-child.ts", {
      execArgv: ["--conditions=react-server", "--import", "tsx"],
      env: { ...process.env, DATABASE_URL: url.href, DATABASE_DIRECT_URL: url.href, PGAPPNAME: CHILD_NAME },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await once(child, "message");
    return child;
  }

  /** Waits until the server has closed the dead process's sessions. A spare's is idle, outside any transaction. */
  private async untilClosed(): Promise<void> {
    const client = new pg.Client({ connectionString: this.database.ownerUrl });
    await client.connect();
    try {
      const open = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND state IN ('active', 'idle in transaction', 'idle in transaction (aborted)') LIMIT 1`;
      while ((await client.query(open)).rowCount !== 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
    } finally {
      await client.end();
    }
  }
}

/** What was tried, for the report. */
export type Tally = { kills: number; kept: number; undone: number; acknowledged: number; backends: number };

/**
 * Kills an act before, during and after each of its steps, every third time together with the server's side of its
 * connection; after each kill either the whole act or nothing must be in the database, and an acknowledged act must be.
 *
 * @param most the maximum number of points to try; if there are more, evenly spaced ones, including the last
 */
export async function killAtEachStep(
  runner: CrashRunner,
  database: TestDatabase,
  world: DeskWorld,
  name: CrashName,
  most: number,
): Promise<Tally> {
  const whole = await wholeAct(runner, world, name);
  // Up to the first step, which begins the transaction, nothing has happened yet.
  const points = Array.from({ length: whole.steps - 1 }, (_, index) =>
    WHEN.map((when) => ({ nth: index + 2, when })),
  ).flat();
  const every = Math.max(1, Math.ceil(points.length / most));
  const tally: Tally = { kills: 0, kept: 0, undone: 0, acknowledged: 0, backends: 0 };
  for (const [index, point] of points.entries()) {
    if ((points.length - 1 - index) % every !== 0) continue;
    const backend = index % 3 === 2;
    const prepared = await CRASH_ACTS[name].prepare(world);
    const before = await fingerprint();
    const order = { act: name, prepared, ...point, backendUrl: backend ? database.ownerUrl : null };
    const answer = await runner.run(order);
    const more = difference(before, await fingerprint());
    const at = `${name}, ${point.when} step ${point.nth} of ${whole.steps}`;
    // An answer means that nothing was killed.
    expect(answer, at).toBeNull();
    tally.kills++;
    if (backend) tally.backends++;
    if (Object.keys(more).length === 0) tally.undone++;
    else {
      expect(more, at).toEqual(whole.more);
      tally.kept++;
    }
    // The last step is the commit: once acknowledged, it must be durable.
    if (point.nth === whole.steps && point.when === "after") {
      expect(more, at).toEqual(whole.more);
      tally.acknowledged++;
    }
    expect(await signingKeyIsThere(env().LODESTONE_DATA_DIR), at).toBe(true);
    if (tally.kills % 40 === 0) await expectIntact();
  }
  await expectIntact();
  return tally;
}

/** The act without a crash: its number of steps and what it leaves behind. */
async function wholeAct(runner: CrashRunner, world: DeskWorld, name: CrashName) {
  const prepared = await CRASH_ACTS[name].prepare(world);
  const before = await fingerprint();
  const answer = await runner.run({ act: name, prepared, nth: 0, when: "before", backendUrl: null });
  expect(answer).toMatchObject({ done: true });
  return { steps: answer?.steps ?? 0, more: difference(before, await fingerprint()) };
}

async function expectIntact(): Promise<void> {
  expect((await verifyPublications(OPERATOR, {})).broken).toBeNull();
  expect(await verifyAuditLog(OPERATOR)).toMatchObject({ firstBreak: null });
}

import "server-only";
import type pg from "pg";
import { env } from "@/lib/env";
import { plannedPool } from "../pool";
import { type AsOf, currentRender, isNotBefore } from "../render-as-of";
import { checksAgainst } from "./replica-checks";
import { openReplicaPools, type ReplicaPools } from "./replica-pool";

/** Renders read it; it has not replayed what they need; it cannot be read, or is not the replica. */
export type ReplicaState = "used" | "behind" | "away";

/** A streaming replica of the database, from which renders for the page cache read where it is as far as they need. */
export type Replica = Omit<ReplicaPools, "reaches"> & {
  /** Whether a render may read it; waits a little for it to replay. Never throws, and never waits for one that is away. */
  reaches(asOf: AsOf): Promise<boolean>;
  /** For who looks after the installation. */
  state(): Promise<ReplicaState>;
  end(): Promise<void>;
};

export type ReplicaOptions = {
  /** as the application's role, without a pooler */
  url: string;
  /** connections to the primary without a pooler */
  primary: Pick<pg.Pool, "query">;
  /** connections of each of two pools */
  max: number;
  /** for a render, until it takes the primary */
  waitMs: number;
  /** told once when it is left for the primary, and once when it is back */
  say: (what: string) => void;
};

/** After a wait in vain, other renders do not wait for this long. */
const BEHIND_MS = 1_000;
/** The delays before retries after an error, in the background; each is longer. */
const [FIRST_TRY_MS, LAST_TRY_MS] = [1_000, 30_000];
/** After this long without an error, the delays start again with the first. */
const STEADY_MS = 60_000;

/** Opens no connection before the first render asks. */
export function openReplica({ url, primary, max, waitMs, say }: ReplicaOptions): Replica {
  /** since when it has been used */
  let usedSince: number | undefined;
  let triesAt = 0;
  let failures = 0;
  let isTold = false;
  let trying: Promise<void> | undefined;
  let reached: AsOf | undefined;
  let behind: { asOf: AsOf; until: number } | undefined;
  const waiting = new Map<string, Promise<boolean>>();

  function leave(error: unknown): void {
    if (usedSince === undefined && Date.now() < triesAt) return;
    if (usedSince !== undefined && Date.now() - usedSince > STEADY_MS) failures = 0;
    triesAt = Date.now() + Math.min(FIRST_TRY_MS * 2 ** failures++, LAST_TRY_MS);
    usedSince = undefined;
    reached = undefined;
    if (!isTold) say(`The replica is not read, and the primary answers in its place: ${reasonOf(error)}.`);
    isTold = true;
  }

  const checks = checksAgainst(primary);
  const pools = openReplicaPools({
    url,
    max,
    checks,
    onGone: leave,
    onBehind() {
      reached = undefined;
    },
  });

  async function tryAgain(): Promise<void> {
    const asOf = await checks.primaryNow();
    await pools.reaches(asOf, 0);
    usedSince = Date.now();
    if (isTold) say("The replica is read again.");
    isTold = false;
  }

  /** Whether it can be read, as far as is known; checks in the background. */
  function isThere(): boolean {
    if (usedSince !== undefined) return true;
    if (Date.now() >= triesAt)
      trying ??= tryAgain()
        // What is wrong with it has been noted.
        .catch(() => {})
        .finally(() => {
          trying = undefined;
        });
    return false;
  }

  async function waitFor(asOf: AsOf): Promise<boolean> {
    const isReached = await pools.reaches(asOf, waitMs).catch(() => false);
    if (isReached) reached = asOf;
    else behind = { asOf, until: Date.now() + BEHIND_MS };
    return isReached;
  }

  async function reaches(asOf: AsOf): Promise<boolean> {
    if (!isThere()) return false;
    if (reached && isNotBefore(reached, asOf)) return true;
    if (behind && Date.now() < behind.until && isNotBefore(asOf, behind.asOf)) return false;
    const key = `${asOf.epoch} ${asOf.day}`;
    const wait = waiting.get(key) ?? waitFor(asOf).finally(() => waiting.delete(key));
    waiting.set(key, wait);
    return wait;
  }

  return {
    shared: pools.shared,
    planned: pools.planned,
    reaches,
    async state() {
      if (!isThere()) await trying;
      if (usedSince === undefined) return "away";
      const isReached = await checks
        .primaryNow()
        .then((now) => pools.reaches(now, waitMs))
        .catch(() => false);
      if (usedSince === undefined) return "away";
      return isReached ? "used" : "behind";
    },
    async end() {
      await trying;
      await Promise.all([pools.shared.end(), pools.planned.end()]);
    },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.replace(/\.$/, "") || ("code" in error ? String(error.code) : error.name);
}

/** One for a process, though a build bundles this file more than once. */
const kept: { lodestoneReplica?: Replica } & typeof globalThis = globalThis;

/** The replica of `DATABASE_REPLICA_URL`, if there is one; opened by the first render. */
function replicaOfProcess(): Replica | undefined {
  kept.lodestoneReplica ??= replicaOf(console.error);
  return kept.lodestoneReplica;
}

/** Opens the replica of the settings once more, separately from that of this process, to monitor it. */
export function replicaOf(say: (what: string) => void): Replica | undefined {
  const { DATABASE_REPLICA_URL: url, DATABASE_POOL: max, LODESTONE_REPLICA_WAIT_MS: waitMs } = env();
  return url === undefined ? undefined : openReplica({ url, primary: plannedPool, max, waitMs, say });
}

/**
 * A read of a render for the page cache, asked of the replica.
 *
 * A render goes from the replica to the primary at most once and never back, so what it reads later is never older than
 * what it read before, and none of it older than what it is rendered after.
 *
 * @returns undefined where the primary is to be asked: for anything else, and where the replica is not as far, is away, or
 *     has answered with an error
 */
export async function fromReplica<T>(ask: (replica: Replica) => Promise<T>): Promise<T | undefined> {
  const render = currentRender();
  const replica = render && replicaOfProcess();
  if (!replica) return undefined;
  render.readsReplica ??= replica.reaches(render.asOf);
  if (!(await render.readsReplica)) return undefined;
  try {
    return await ask(replica);
  } catch {
    render.readsReplica = Promise.resolve(false);
    return undefined;
  }
}

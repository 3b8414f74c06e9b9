import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { openPool, planOnce } from "../pool";
import { TIME_LIMITS } from "../pooler";
import { type AsOf, currentRender } from "../render-as-of";
import { NotCompared, type ReplicaChecks } from "./replica-checks";

/** The replica has not yet replayed the state that a page needs. */
export class Behind extends Error {}

/** The pools of the replica, the same two kinds as the primary's. */
export type ReplicaPools = {
  shared: pg.Pool;
  planned: pg.Pool;
  /** Whether the replica is as far as `asOf`, or will be within a time. */
  reaches(asOf: AsOf, waitMs: number): Promise<boolean>;
};

type Options = {
  /** as the application's role, without a pooler */
  url: string;
  /** connections of each pool */
  max: number;
  checks: ReplicaChecks;
  /** called for each error that means that the replica cannot be read at all */
  onGone: (error: unknown) => void;
  /** called when a connection is behind others */
  onBehind: () => void;
};

/** A statement that takes longer, for whatever reason, goes to the primary. */
const STATEMENT_MS = 5_000;
const LIMITS = Object.entries({ ...TIME_LIMITS, statement_timeout: STATEMENT_MS })
  .map(([name, milliseconds]) => `SET ${name} = ${milliseconds}`)
  .join("; ");
const LOOKS_AGAIN_MS = 5;

/**
 * Connections whose `query` serves only renders for the page cache, and never with data older than the page may show.
 * Any error from `query` is a reason to ask the primary instead.
 */
export function openReplicaPools(options: Options): ReplicaPools {
  const [shared, planned] = [openChecked(options), openChecked(options, planOnce)];
  return {
    shared,
    planned,
    reaches: (asOf, waitMs) =>
      onConnection(planned, { ...options, onBehind: () => {} }, async (client) => {
        for (const end = Date.now() + waitMs; ; ) {
          if (await options.checks.reaches(client, asOf)) return true;
          if (Date.now() >= end) return false;
          await pause(LOOKS_AGAIN_MS);
        }
      }),
  };
}

function openChecked(options: Options, prepare?: (client: pg.ClientBase) => Promise<void>): pg.Pool {
  const { url, max, checks } = options;
  const pool = openPool(url, {
    // For a server that has stopped answering; its own timeout comes first.
    query_timeout: STATEMENT_MS + 1_000,
    connectionTimeoutMillis: 1_000,
    // What is compared when a connection is opened is compared again from time to time.
    maxLifetimeSeconds: 300,
    max,
    onConnect: async (client) => {
      await checks.identity(client);
      // Not when it begins: a pooler would refuse that, and not say why.
      await client.query(LIMITS);
      await prepare?.(client);
    },
  });
  // A connection that breaks during a statement fails that statement.
  pool.on("connect", (client) => client.on("error", () => {}));
  const checked = async (query: pg.QueryConfig) => {
    const render = currentRender();
    if (!render) throw new Error("Only renders for the page cache read the replica");
    return onConnection(pool, options, async (client) => {
      if (!(await checks.reaches(client, render.asOf))) throw new Behind("The replica is behind");
      return client.query(query);
    });
  };
  return Object.assign(pool, { query: checked as typeof pool.query });
}

/** Runs `work` over one connection of a pool, and says what its failing means for others. */
async function onConnection<T>(
  pool: pg.Pool,
  { onGone, onBehind }: Pick<Options, "onGone" | "onBehind">,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    if (!(error instanceof NotCompared) && !isBusy(error)) onGone(error);
    throw error;
  });
  let broken = true;
  try {
    const result = await work(client);
    broken = false;
    return result;
  } catch (error) {
    if (error instanceof Behind) {
      broken = false;
      onBehind();
    } else if (!(error instanceof NotCompared) && !isOfStatement(error)) onGone(error);
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Whether an error is about one statement, which the primary may answer: a conflict with what is replayed (40001), a limit
 * of time, a mistake in it. Others are about the server: it stops (57P01), recovers (57P03), refuses, or is not there.
 */
function isOfStatement(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return /^[0-9A-Z]{5}$/.test(code) && !/^(08|28|3D|53|57P|58|XX)/.test(code);
}

/**
 * Whether all connections are in use, which is not the server's fault; `pg` reports it in these words, without a code.
 */
function isBusy(error: unknown): boolean {
  return error instanceof Error && error.message === "timeout exceeded when trying to connect";
}

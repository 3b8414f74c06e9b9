import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { z } from "zod";
import { queryRows } from "@/lib/db/rows";

/** One SQL statement that is about to be sent; `nth` counts from 1 within whatever is watched. */
export type Statement = { nth: number; text: string; client: pg.ClientBase };

export type Watch = {
  /** awaited before it is sent; what it returns is sent instead */
  before?: (statement: Statement) => Promise<string | undefined> | string | undefined;
  /** awaited after the response */
  after?: (statement: Statement) => Promise<void> | void;
  /** sends it itself, when it chooses */
  around?: (send: () => Promise<unknown>, statement: Statement) => Promise<unknown>;
  /** told of every statement that fails */
  failed?: (statement: Statement, error: unknown) => void;
};

const watched = new AsyncLocalStorage<{ watch: Watch; count: number }>();
let everywhere: { watch: Watch; count: number } | undefined;

/** Runs `work` and shows `watch` each statement that it sends, over any connection. */
export function watching<T>(watch: Watch, work: () => Promise<T>): Promise<T> {
  return watched.run({ watch, count: 0 }, work);
}

/** Shows `watch` each statement of this process; call it without an argument to stop. */
export function watchEverything(watch?: Watch): void {
  everywhere = watch && { watch, count: 0 };
}

type Query = (...args: unknown[]) => unknown;
const send: Query = pg.Client.prototype.query as Query;

/** Wraps the driver's own method for all clients, so that the product stays unchanged. */
pg.Client.prototype.query = function (this: pg.ClientBase, ...args: unknown[]): unknown {
  const scope = watched.getStore() ?? everywhere;
  const text = textOf(args[0]);
  if (!scope || text === null || args.some((arg) => typeof arg === "function")) return send.apply(this, args);
  scope.count++;
  return step(this, args, { nth: scope.count, text, client: this }, scope.watch);
} as typeof pg.Client.prototype.query;

async function step(
  client: pg.ClientBase,
  args: unknown[],
  statement: Statement,
  watch: Watch,
): Promise<unknown> {
  const instead = await watch.before?.(statement);
  try {
    const go = () => Promise.resolve(send.apply(client, instead === undefined ? args : [instead]));
    const answer = await (watch.around ? watch.around(go, statement) : go());
    await watch.after?.(statement);
    return answer;
  } catch (error) {
    watch.failed?.(statement, error);
    throw error;
  }
}

function textOf(query: unknown): string | null {
  if (typeof query === "string") return query;
  if (typeof query === "object" && query !== null && "text" in query && typeof query.text === "string") {
    return query.text;
  }
  return null;
}

/** A promise that is resolved from outside. */
export function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/**
 * Runs `work` up to the first statement that matches, then `meanwhile`, and then lets `work` continue.
 *
 * @returns the outcome of `work`
 * @throws Error when no statement matches
 */
export async function heldBefore<T>(
  matching: RegExp,
  work: () => Promise<T>,
  meanwhile: () => Promise<unknown>,
): Promise<PromiseSettledResult<T>> {
  const reached = signal();
  const release = signal();
  let met = false;
  const before = async ({ text }: Statement) => {
    if (met || !matching.test(text)) return undefined;
    met = true;
    reached.resolve();
    await release.promise;
    return undefined;
  };
  const held = Promise.allSettled([watching({ before }, work)]);
  await Promise.race([reached.promise, held]);
  if (!met) throw new Error(`No statement matches ${matching}`);
  try {
    await meanwhile();
  } finally {
    release.resolve();
  }
  const [outcome] = await held;
  return outcome;
}

/** Returns when `work` has ended, or when a statement of the application waits for a lock. */
export async function endedOrWaiting(database: { ownerUrl: string }, work: Promise<unknown>): Promise<void> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  work.then(end, end);
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    while (!ended && !(await someoneWaits(client))) await new Promise((resolve) => setTimeout(resolve, 2));
  } finally {
    await client.end();
  }
}

async function someoneWaits(client: pg.Client): Promise<boolean> {
  const rows = await queryRows(
    client,
    "someone-waits",
    z.strictObject({ waits: z.boolean() }),
    `SELECT EXISTS (SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock') AS "waits"`,
  );
  return rows[0]?.waits ?? false;
}

import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { queryRows } from "./rows";

/** Runs work with a dedicated connection, which is closed afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks while idle fails at its next query, and does not end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs work in a transaction of a connection; an error rolls it back. */
export async function inTransaction<T>(
  client: Pick<pg.ClientBase, "query">,
  work: () => Promise<T>,
): Promise<T> {
  await client.query("BEGIN");
  try {
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

const AGAIN_MS = 200;

/**
 * Takes an advisory lock for the session of a connection: it ends with the connection, and so with a process that is
 * killed. Never waits inside a statement: an index that is built concurrently waits for every statement that began before
 * it.
 */
export async function lockForSession(
  client: Pick<pg.ClientBase, "query">,
  name: "migrations" | "demonstration",
): Promise<void> {
  for (;;) {
    const rows = await queryRows(
      client,
      "lock-for-session",
      z.strictObject({ mine: z.boolean() }),
      `SELECT pg_try_advisory_lock($1) AS "mine"`,
      [ADVISORY_LOCKS[name]],
    );
    if (rows[0]?.mine) return;
    await pause(AGAIN_MS);
  }
}

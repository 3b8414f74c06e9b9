import "server-only";
import pg from "pg";
import { env } from "@/lib/env";

/** Kept across hot reloads in development, which would otherwise leave a pool behind each time. */
const kept: { lodestonePool?: pg.Pool } & typeof globalThis = globalThis;

/**
 * The connections of this process, as the application's role. Waiting for one ends after two seconds, so that a flood
 * is answered with 503 rather than queued; no statement, lock or open transaction lasts forever.
 */
export const pool: pg.Pool = kept.lodestonePool ?? openPool();
kept.lodestonePool = pool;

/**
 * The same kind of pool for few statements asked very often: each is planned once for a connection, and not again for
 * its values, which would cost more than answering it.
 */
export function openPlannedPool(): pg.Pool {
  // Awaited before the first question, which must not run into it; a setting that is refused costs speed alone.
  return openPool(async (client) => {
    await client.query("SET plan_cache_mode = force_generic_plan").catch(() => {});
  });
}

function openPool(onConnect?: (client: pg.ClientBase) => Promise<void>): pg.Pool {
  const { DATABASE_URL, DATABASE_POOL } = env();
  const opened = new pg.Pool({
    // Building needs no database; a query without one fails with a name that says why.
    connectionString: DATABASE_URL ?? "postgresql://set-by-npm-start.invalid/lodestone",
    application_name: "lodestone",
    max: DATABASE_POOL,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    allowExitOnIdle: true,
    onConnect,
  });
  // A connection that breaks while idle is replaced at the next query.
  opened.on("error", () => {});
  return opened;
}

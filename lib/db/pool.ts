import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { TIME_LIMITS } from "./pooler";

/** Kept across hot reloads in development, which would otherwise leave a pool behind each time. */
const kept: { lodestonePool?: pg.Pool; lodestonePlannedPool?: pg.Pool } & typeof globalThis = globalThis;

/**
 * The connections of this process, as the application's role. Waiting for one ends after two seconds, so that a flood
 * is answered with 503 rather than queued; no statement, lock or open transaction lasts forever.
 */
export const pool: pg.Pool = kept.lodestonePool ?? openSharedPool();
kept.lodestonePool = pool;

/** A second pool, for the statements of `prepared.ts`; opened by the first of them. */
export const plannedPool: pg.Pool = kept.lodestonePlannedPool ?? openPlannedPool();
kept.lodestonePlannedPool = plannedPool;

/**
 * The same kind of pool for few statements asked very often: each is planned once for a connection, and not again for
 * its values, which would cost more than answering it. Such connections cannot be shared, so these never lead through a
 * pooler, and are few where there is one.
 */
export function openPlannedPool(): pg.Pool {
  const { DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_POOL } = env();
  const most = DATABASE_URL === DATABASE_DIRECT_URL ? DATABASE_POOL : Math.min(DATABASE_POOL, 4);
  return openPool(DATABASE_DIRECT_URL, {
    ...TIME_LIMITS,
    max: most,
    // Awaited before the first query, which must not overlap with it.
    onConnect: planOnce,
  });
}

/** Makes a connection plan each named statement once; if the setting is refused, only speed is lost. */
export async function planOnce(client: pg.ClientBase): Promise<void> {
  await client.query("SET plan_cache_mode = force_generic_plan").catch(() => {});
}

function openSharedPool(): pg.Pool {
  const { DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_POOL } = env();
  // A pooler accepts no settings from its clients; there they are set for the role.
  const limits = DATABASE_URL === DATABASE_DIRECT_URL ? TIME_LIMITS : {};
  return openPool(DATABASE_URL, { ...limits, max: DATABASE_POOL });
}

/** A pool of connections with the common settings. */
export function openPool(url: string | undefined, options: pg.PoolConfig): pg.Pool {
  const opened = new pg.Pool({
    // A build needs no database; a query without one fails with a host name that says why.
    connectionString: url ?? "postgresql://set-by-npm-start.invalid/lodestone",
    application_name: "lodestone",
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    ...options,
  });
  // A connection that breaks while idle is replaced at the next query.
  opened.on("error", () => {});
  return opened;
}

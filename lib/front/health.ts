import type pg from "pg";

/** Whether the database can be reached and has every migration of this release. */
export type Health = { check(): Promise<boolean> };

const FRESH_MS = 1_000;
const PATIENCE_MS = 2_000;

/**
 * However many ask, the database is asked once a second, and by one at a time.
 *
 * @param migrations the names that this release needs
 */
export function watchHealth(pool: Pick<pg.Pool, "query">, migrations: string[]): Health {
  let answer: { healthy: boolean; at: number } | undefined;
  let asking: Promise<boolean> | undefined;
  return {
    async check() {
      if (answer && Date.now() - answer.at < FRESH_MS) return answer.healthy;
      asking ??= ask(pool, migrations).then((healthy) => {
        answer = { healthy, at: Date.now() };
        asking = undefined;
        return healthy;
      });
      return asking;
    },
  };
}

async function ask(pool: Pick<pg.Pool, "query">, migrations: string[]): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const question = pool
    .query<{ count: number }>({
      text: `SELECT count(DISTINCT "migration_name")::int AS "count" FROM "_prisma_migrations"
        WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL AND "migration_name" = ANY($1)`,
      values: [migrations],
    })
    .then(
      ({ rows }) => rows[0]?.count === migrations.length,
      () => false,
    );
  return Promise.race([question, patience]).finally(() => clearTimeout(late));
}

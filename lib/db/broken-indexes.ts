import type pg from "pg";

/** The only statement of a migration that builds an index concurrently. */
const ONE_INDEX =
  /^\s*(?:--[^\n]*\n\s*)*CREATE\s+INDEX\s+CONCURRENTLY\s+(?:IF\s+NOT\s+EXISTS\s+)?"(\w+)"[^;]*;?\s*$/i;

/** The index that a migration builds concurrently, and does nothing else; `null` for any other. */
export function concurrentIndex(sql: string): string | null {
  return ONE_INDEX.exec(sql)?.[1] ?? null;
}

/**
 * Drops what is left after building an index concurrently was interrupted, even by a power failure: Postgres leaves it
 * there, unused. The migration must then be applied again. Call it while holding the lock of migrations.
 *
 * @param readSql the migration's own words; `null` for one that this release does not have
 * @returns the names of migrations that were taken back
 */
export async function takeBackIndexes(
  client: pg.ClientBase,
  broken: readonly string[],
  readSql: (migration: string) => Promise<string | null>,
): Promise<string[]> {
  const takenBack: string[] = [];
  for (const migration of broken) {
    const index = concurrentIndex((await readSql(migration)) ?? "");
    if (index === null) continue;
    await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${client.escapeIdentifier(index)}`);
    await client.query(
      `UPDATE "_prisma_migrations" SET "rolled_back_at" = now() WHERE "migration_name" = $1 AND "finished_at" IS NULL`,
      [migration],
    );
    takenBack.push(migration);
  }
  return takenBack;
}

import type pg from "pg";

/** Unfinished: it is being applied, or broke off. */
export type AppliedMigration = { name: string; finished: boolean };

/** Migrations that the database knows of, without those that were rolled back. */
export async function appliedMigrations(client: Pick<pg.ClientBase, "query">): Promise<AppliedMigration[]> {
  const { rows: tables } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`,
  );
  if (!tables[0]?.exists) return [];
  const { rows } = await client.query<AppliedMigration>(
    `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "finished"
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  );
  return rows;
}

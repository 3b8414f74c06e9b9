import type pg from "pg";
import { z } from "zod";
import { queryRows } from "./rows";

const Row = z.strictObject({ name: z.string(), finished: z.boolean() });

/** Unfinished: it is being applied, or broke off. */
export type AppliedMigration = z.output<typeof Row>;

/** Migrations that the database knows of, without those that were rolled back. */
export async function appliedMigrations(client: Pick<pg.ClientBase, "query">): Promise<AppliedMigration[]> {
  const tables = await queryRows(
    client,
    "migrations-table",
    z.strictObject({ exists: z.boolean() }),
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`,
  );
  if (!tables[0]?.exists) return [];
  return queryRows(
    client,
    "applied-migrations",
    Row,
    `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "finished"
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  );
}

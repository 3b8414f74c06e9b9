import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { migrationNames, readMigrations } from "./migrations-folder";
import { withSchemaEngine } from "./schema-engine";
import { withClient } from "./with-client";

const AGAIN_MS = 200;

/**
 * The migrations of this release that a database does not have yet, oldest first; waits while another instance migrates.
 *
 * @throws Error when one of them broke off half-way, or when the database is of a later release
 */
export async function pendingMigrations(ownerUrl: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    // What another instance has begun and not ended has not broken off.
    await takeTurn(client);
    return pending(await migrationNames(), await appliedMigrations(client));
  });
}

/**
 * Applies `prisma/migrations` and keeps `_prisma_migrations` as `prisma migrate deploy` does.
 *
 * @param upTo the last migration to apply; all of them when absent
 * @returns the names of those applied now
 * @throws Error as `pendingMigrations`, and with the database's words when one fails
 */
export async function applyMigrations(ownerUrl: string, upTo?: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await takeTurn(client);
    const known = (await migrationNames()).filter((name) => upTo === undefined || name <= upTo);
    if (pending(known, await appliedMigrations(client)).length === 0) return [];
    const migrationsList = await readMigrations(upTo);
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters }),
    );
    return appliedMigrationNames;
  });
}

/** Never waits inside a statement: an index that is built concurrently waits for every statement that began before it. */
async function takeTurn(client: pg.ClientBase): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock($1) AS "mine"`, [
      ADVISORY_LOCKS.migrations,
    ]);
    if (rows[0]?.mine) return;
    await pause(AGAIN_MS);
  }
}

type Applied = { name: string; finished: boolean };

function pending(known: string[], applied: Applied[]): string[] {
  const broken = applied.find(({ finished }) => !finished);
  if (broken) {
    throw new Error(
      `The migration ${broken.name} broke off half-way: see its "logs" in "_prisma_migrations", ` +
        'repair the database or restore a backup, then run "npx prisma migrate resolve".',
    );
  }
  const unknown = applied.find(({ name }) => !known.includes(name));
  if (unknown) {
    throw new Error(
      `The database was migrated by a later release (${unknown.name}): start that release instead.`,
    );
  }
  const done = new Set(applied.map(({ name }) => name));
  return known.filter((name) => !done.has(name));
}

/** Migrations that the database knows of, without those that were rolled back. */
export async function appliedMigrations(client: pg.ClientBase): Promise<Applied[]> {
  const { rows: tables } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`,
  );
  if (!tables[0]?.exists) return [];
  const { rows } = await client.query<Applied>(
    `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "finished"
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  );
  return rows;
}

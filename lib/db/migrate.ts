import type pg from "pg";
import { type AppliedMigration, appliedMigrations } from "./applied-migrations";
import { takeBackIndexes } from "./broken-indexes";
import { thisRelease, tookAway } from "./contract-migrations";
import { migrationNames, readMigration, readMigrations } from "./migrations-folder";
import { withSchemaEngine } from "./schema-engine";
import { lockForSession, withClient } from "./with-client";

/** How a database differs from this release: migrations that it lacks, and those of later releases, oldest first. */
export type MigrationState = { pending: string[]; later: string[] };

/**
 * How far a database is migrated.
 *
 * @throws Error when a migration was interrupted, or when this release cannot work with the schema of a later one
 */
export async function migrationState(ownerUrl: string, folder?: string): Promise<MigrationState> {
  const known = await migrationNames(folder);
  return withClient(ownerUrl, async (client) => {
    const applied = await appliedMigrations(client);
    if (applied.every(({ finished }) => finished)) return compare(known, applied);
    // Another instance may be migrating.
    await lockForSession(client, "migrations");
    return compare(known, await settled(client, folder));
  });
}

/** What to apply; all migrations of this release when nothing is said. */
type Which = {
  /** the last one to apply */
  upTo?: string;
  /** where they lie */
  folder?: string;
};

/**
 * Applies `prisma/migrations` and keeps `_prisma_migrations` as `prisma migrate deploy` does. One that is a single statement
 * runs outside of any transaction, as `CREATE INDEX CONCURRENTLY` has to.
 *
 * @returns the names of those applied now
 * @throws Error as `migrationState`, and with the database's words when one fails
 */
export async function applyMigrations(ownerUrl: string, { upTo, folder }: Which = {}): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await lockForSession(client, "migrations");
    const known = (await migrationNames(folder)).filter((name) => upTo === undefined || name <= upTo);
    if (compare(known, await settled(client, folder)).pending.length === 0) return [];
    const migrationsList = await readMigrations(upTo, folder);
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, (engine) =>
      engine.applyMigrations({ migrationsList, filters }),
    );
    return appliedMigrationNames;
  });
}

/** The applied migrations, without one whose index build was interrupted. The lock is held. */
async function settled(client: pg.ClientBase, folder?: string): Promise<AppliedMigration[]> {
  const applied = await appliedMigrations(client);
  const broken = applied.filter(({ finished }) => !finished).map(({ name }) => name);
  const takenBack = await takeBackIndexes(client, broken, (name) => readMigration(name, folder));
  return applied.filter(({ name }) => !takenBack.includes(name));
}

function compare(known: string[], applied: AppliedMigration[]): MigrationState {
  const broken = applied.find(({ finished }) => !finished);
  if (broken) {
    throw new Error(
      `The migration ${broken.name} broke off half-way: see its "logs" in "_prisma_migrations", ` +
        'repair the database or restore a backup, then run "npx prisma migrate resolve".',
    );
  }
  const done = new Set(applied.map(({ name }) => name));
  const pending = known.filter((name) => !done.has(name));
  const later = [...done].filter((name) => !known.includes(name));
  const taken = tookAway(later);
  if (taken) {
    throw new Error(
      `A later release took away what this one, ${thisRelease()}, uses (${taken}): start that release instead.`,
    );
  }
  if (later.length > 0 && pending.length > 0) {
    throw new Error(
      `The database was migrated by a release (${later[0]}) that has not ${pending[0]} of this one: start a release that has both.`,
    );
  }
  return { pending, later };
}

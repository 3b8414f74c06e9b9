import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { applyMigrations, pendingMigrations } from "./migrate";
import { migrationNames } from "./migrations-folder";
import { createTestDatabase, type TestDatabase } from "./test-database";

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

test("a migrated database has nothing pending", async () => {
  expect(await pendingMigrations(database.ownerUrl)).toEqual([]);
  expect(await applyMigrations(database.ownerUrl)).toEqual([]);
});

test("instances that start together migrate once", async () => {
  await owner.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA graphile_worker CASCADE`);
  const names = await migrationNames();
  expect(await pendingMigrations(database.ownerUrl)).toEqual(names);
  const runs = await Promise.all([1, 2, 3].map(() => applyMigrations(database.ownerUrl)));
  expect(runs.filter((applied) => applied.length > 0)).toEqual([names]);
  const { rows } = await owner.query(`SELECT count(*)::int AS "count" FROM "_prisma_migrations"`);
  expect(rows).toEqual([{ count: names.length }]);
});

test("a start waits while another instance is in the middle of a migration", async () => {
  const [last] = (await migrationNames()).slice(-1);
  const finish = (at: string) =>
    owner.query(`UPDATE "_prisma_migrations" SET "finished_at" = ${at} WHERE "migration_name" = '${last}'`);
  const asking = async () => {
    const { rows } = await owner.query(`SELECT FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_try_advisory_lock%'`);
    return rows.length;
  };
  await owner.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCKS.migrations]);
  await finish("NULL");
  const start = pendingMigrations(database.ownerUrl);
  await vi.waitFor(async () => expect(await asking()).toBe(1), { timeout: 10_000 });
  await finish("now()");
  await owner.query("SELECT pg_advisory_unlock($1)", [ADVISORY_LOCKS.migrations]);
  expect(await start).toEqual([]);
});

test("a database of a later release is refused", async () => {
  await owner.query(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
    VALUES ('x', '', '99990101000000_later', now(), now(), 1)`);
  await expect(applyMigrations(database.ownerUrl)).rejects.toThrow(/later release \(99990101000000_later\)/);
});

test("a migration that broke off is told", async () => {
  await owner.query(`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "id" = 'x'`);
  await expect(pendingMigrations(database.ownerUrl)).rejects.toThrow(
    /99990101000000_later broke off half-way/,
  );
});

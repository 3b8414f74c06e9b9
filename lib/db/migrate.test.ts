import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
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

import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { watchHealth } from "@/lib/reverse-proxy/health";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { applyMigrations, migrationState } from "./migrate";
import { MIGRATIONS, migrationNames } from "./migrations-folder";
import { openOwnersDatabase } from "./test-database";

const { database, owner } = await openOwnersDatabase();

test("a migrated database has nothing pending", async () => {
  expect(await migrationState(database.ownerUrl)).toEqual({ pending: [], later: [] });
  expect(await applyMigrations(database.ownerUrl)).toEqual([]);
});

test("instances that start together migrate once", async () => {
  await owner.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA graphile_worker CASCADE`);
  const names = await migrationNames();
  expect((await migrationState(database.ownerUrl)).pending).toEqual(names);
  const runs = await Promise.all([1, 2, 3].map(() => applyMigrations(database.ownerUrl)));
  expect(runs.filter((applied) => applied.length > 0)).toEqual([names]);
  const { rows } = await owner.query(`SELECT count(*)::int AS "count" FROM "_prisma_migrations"`);
  expect(rows).toEqual([{ count: names.length }]);
});

const AN_INDEX = "99980101000000_an_index";
async function withAnIndex(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "lodestone-migrations-"));
  await cp(MIGRATIONS, folder, { recursive: true });
  await mkdir(path.join(folder, AN_INDEX));
  await writeFile(
    path.join(folder, AN_INDEX, "migration.sql"),
    `-- Built while others write.\nCREATE INDEX CONCURRENTLY "Report_test_idx" ON "Report"("createdAt");\n`,
  );
  return folder;
}
const isValid = `SELECT "indisvalid" AS "valid" FROM pg_index WHERE "indexrelid" = to_regclass('"Report_test_idx"')`;

test("an index is built concurrently, also while others wait for their turn", async () => {
  const folder = await withAnIndex();
  const runs = await Promise.all([1, 2, 3].map(() => applyMigrations(database.ownerUrl, { folder })));
  expect(runs.flat()).toEqual([AN_INDEX]);
  expect((await owner.query(isValid)).rows).toEqual([{ valid: true }]);
  await rm(folder, { recursive: true });
});

test("an index whose build was interrupted is built again", async () => {
  const folder = await withAnIndex();
  await owner.query(
    `UPDATE pg_index SET "indisvalid" = false WHERE "indexrelid" = '"Report_test_idx"'::regclass`,
  );
  await owner.query(`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = $1`, [
    AN_INDEX,
  ]);
  expect((await migrationState(database.ownerUrl, folder)).pending).toEqual([AN_INDEX]);
  expect(await applyMigrations(database.ownerUrl, { folder })).toEqual([AN_INDEX]);
  expect((await owner.query(isValid)).rows).toEqual([{ valid: true }]);
  await rm(folder, { recursive: true });
});

test("a migration that another instance is still applying is waited for, and not treated as interrupted", async () => {
  await later("99990101000000_later");
  await owner.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCKS.migrations]);
  const finish = (at: string) =>
    owner.query(`UPDATE "_prisma_migrations" SET "finished_at" = ${at} WHERE "migration_name" LIKE '%later'`);
  await finish("NULL");
  const state = migrationState(database.ownerUrl);
  const early = await Promise.race([state, new Promise((resolve) => setTimeout(resolve, 300, "waits"))]);
  expect(early).toBe("waits");
  await finish("now()");
  await owner.query("SELECT pg_advisory_unlock($1)", [ADVISORY_LOCKS.migrations]);
  expect(await state).toEqual({ pending: [], later: ["99990101000000_later"] });
});

/** What later releases have applied, by name. */
async function later(...names: string[]): Promise<void> {
  await owner.query(`DELETE FROM "_prisma_migrations" WHERE "migration_name" > '9'`);
  await owner.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
    SELECT md5(name), '', name, now(), now(), 1 FROM unnest($1::text[]) AS name`,
    [names],
  );
}
const isHealthy = async () => watchHealth(owner, await migrationNames()).check();

test("a database to which a later release has only added serves this one as well", async () => {
  await later("99990101000000_later");
  expect(await migrationState(database.ownerUrl)).toEqual({ pending: [], later: ["99990101000000_later"] });
  expect(await applyMigrations(database.ownerUrl)).toEqual([]);
  expect(await isHealthy()).toBe(true);
  await later("99990101000000_contract_since_0_0_9_drop_what_nobody_uses");
  expect((await migrationState(database.ownerUrl)).pending).toEqual([]);
  expect(await isHealthy()).toBe(true);
});

test("one from which a later release took what this one uses is refused", async () => {
  await later("99990101000000_later", "99990102000000_contract_since_999_0_0_drop_title");
  await expect(applyMigrations(database.ownerUrl)).rejects.toThrow(/took away .*contract_since_999_0_0/);
  expect(await isHealthy()).toBe(false);
});

test("a database with an unknown migration that lacks one of this release is refused", async () => {
  await later("99990101000000_elsewhere");
  await owner.query(`UPDATE "_prisma_migrations" SET "rolled_back_at" = now() WHERE "migration_name" = $1`, [
    (await migrationNames()).at(-1),
  ]);
  await expect(applyMigrations(database.ownerUrl)).rejects.toThrow(/a release that has both/);
  expect(await isHealthy()).toBe(false);
  await owner.query(`UPDATE "_prisma_migrations" SET "rolled_back_at" = NULL`);
});

test("an interrupted migration is reported", async () => {
  await later("99990101000000_later");
  await owner.query(
    `UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" LIKE '%later'`,
  );
  await expect(migrationState(database.ownerUrl)).rejects.toThrow(/99990101000000_later broke off half-way/);
});

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { INSERT_ONLY_TABLES } from "./insert-only";
import { prepareRoles } from "./roles";
import { NameRow, queryRows } from "./rows";
import { createTestDatabase, type TestDatabase } from "./test-database";

let database: TestDatabase;
let app: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
});

afterAll(async () => {
  await app.end();
  await database.drop();
});

test.each(INSERT_ONLY_TABLES)("the application cannot change, remove or empty %s", async (table) => {
  const refusals = [
    `UPDATE "${table}" SET ${await firstColumn(table)} = NULL`,
    `DELETE FROM "${table}"`,
    `TRUNCATE "${table}"`,
  ];
  for (const sql of refusals) {
    await expect(app.query(sql), sql).rejects.toThrow(/permission denied/);
  }
  await expect(app.query(`SELECT count(*) FROM "${table}"`)).resolves.toBeDefined();
});

test("the application writes the other tables", async () => {
  await app.query(`UPDATE "CatalogueEpoch" SET "value" = "value" + 1`);
});

test("the application cannot change the list of migrations or any table's shape", async () => {
  await expect(app.query(`DELETE FROM "_prisma_migrations"`)).rejects.toThrow(/permission denied/);
  await expect(app.query(`ALTER TABLE "Account" ADD COLUMN "x" int`)).rejects.toThrow(/must be owner/);
  await expect(app.query(`CREATE TABLE "x" ()`)).rejects.toThrow(/permission denied/);
  await expect(app.query(`SET session_replication_role = replica`)).rejects.toThrow(/permission denied/);
});

test("the application adds jobs and sees them", async () => {
  await app.query(`SELECT graphile_worker.add_job('test')`);
  const { rows } = await app.query(`SELECT task_identifier FROM graphile_worker.jobs`);
  expect(rows).toEqual([{ task_identifier: "test" }]);
});

test("a table of a later migration can be written", async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`CREATE TABLE "Later" ("id" int)`);
  await owner.end();
  await app.query(`INSERT INTO "Later" VALUES (1)`);
});

test("rows that a later release writes once stay so when this release starts on its schema", async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`CREATE TABLE "WrittenOnce" ("id" int); CREATE TRIGGER "WrittenOnce_written_once"
    BEFORE UPDATE OR DELETE ON "WrittenOnce" FOR EACH ROW EXECUTE FUNCTION lodestone_written_once()`);
  await owner.end();
  await prepareRoles(database.ownerUrl, "s".repeat(32));
  await app.query(`INSERT INTO "WrittenOnce" VALUES (1)`);
  for (const sql of [`UPDATE "WrittenOnce" SET "id" = 2`, `DELETE FROM "WrittenOnce"`])
    await expect(app.query(sql), sql).rejects.toThrow(/permission denied/);
});

async function firstColumn(table: string): Promise<string> {
  const rows = await queryRows(
    app,
    "first-column",
    NameRow,
    `SELECT quote_ident(attname) AS "name" FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1`,
    [`"${table}"`],
  );
  return rows[0]?.name ?? "";
}

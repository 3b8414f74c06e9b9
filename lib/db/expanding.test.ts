import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contractSince, thisRelease, tookAway } from "./contract-migrations";
import { whatIsNotExpanding } from "./expanding";
import { MIGRATIONS, migrationNames } from "./migrations-folder";

/** The last migration before instances of two releases could share a database. */
const LAST_OF_BEFORE = "20261130061500_marks_of_history";

test("migrations only add, or name the release since which nothing uses what they remove", async () => {
  const names = (await migrationNames()).filter((name) => name > LAST_OF_BEFORE);
  for (const name of names) {
    const faults = whatIsNotExpanding(await readFile(path.join(MIGRATIONS, name, "migration.sql"), "utf8"));
    if (contractSince(name) === null) expect(faults, `${name}, see CONTRIBUTING.md`).toEqual([]);
    else expect(tookAway([name]), `${name} takes away what ${thisRelease()} uses`).toBeUndefined();
  }
  expect(await migrationNames()).toContain(LAST_OF_BEFORE);
});

test.each([
  `DROP TABLE "Draft"`,
  `drop table if exists "Draft"`,
  `ALTER TABLE "Draft" DROP COLUMN "title"`,
  `ALTER TABLE "Draft" ADD COLUMN "a" INTEGER, DROP COLUMN "title"`,
  `ALTER TABLE "Draft"\n  RENAME COLUMN "title" TO "name"`,
  `ALTER TABLE "Draft" RENAME "title" TO "name"`,
  `ALTER TABLE "Draft" RENAME TO "Drafts"`,
  `ALTER TABLE "Draft" ALTER COLUMN "title" SET NOT NULL`,
  `ALTER TABLE "Draft" ALTER COLUMN "title" DROP DEFAULT`,
  `ALTER TABLE "Draft" ALTER COLUMN "title" TYPE TEXT`,
  `ALTER TABLE "Draft" ALTER COLUMN "title" SET DATA TYPE VARCHAR(20)`,
  `ALTER TABLE "Draft" ADD COLUMN "kind" TEXT NOT NULL`,
  `ALTER TABLE "Draft" ADD "kind" TEXT NOT NULL`,
  `ALTER TABLE "Draft" ADD COLUMN "a" TEXT DEFAULT 'x', ADD COLUMN "kind" TEXT NOT NULL`,
  `ALTER TABLE "Draft" ADD CONSTRAINT "Draft_title" CHECK ("title" <> '')`,
  `ALTER TABLE "Draft" ADD CONSTRAINT "Draft_f" FOREIGN KEY ("a") REFERENCES "Report"("id")`,
  `ALTER TABLE "Draft" ADD CONSTRAINT "Draft_title_words" CHECK ("title" IN ('a'))`,
  `ALTER TABLE "Draft" ADD CONSTRAINT "Report_title_words" CHECK ("title" IN ('a')) NOT VALID`,
  `ALTER TABLE "Draft" ADD CONSTRAINT "Draft_title" CHECK ("title" <> '') NOT VALID`,
  `ALTER TABLE "Draft" DROP CONSTRAINT "Draft_title"`,
  `ALTER TABLE "Draft" DROP CONSTRAINT "Draft_title_words", DROP COLUMN "title"`,
  `CREATE UNIQUE INDEX "Draft_key" ON "Draft"("title")`,
  `CREATE INDEX "Draft_idx" ON "Draft"("title")`,
  `CREATE INDEX "Draft_idx" ON "public"."Draft" USING gin ("title")`,
  `ALTER TYPE "Role" RENAME VALUE 'reader' TO 'guest'`,
  `DROP TYPE "Role"`,
  `DROP TRIGGER "t" ON "Draft"`,
  `DROP FUNCTION f()`,
  `DROP INDEX "Draft_idx"`,
  `TRUNCATE "Draft"`,
  `REVOKE ALL ON "Draft" FROM PUBLIC`,
  `DO $$ BEGIN ALTER TABLE "Draft" DROP COLUMN "title"; END $$`,
  `CREATE INDEX CONCURRENTLY "a" ON "Draft"("title"); CREATE INDEX CONCURRENTLY "b" ON "Draft"("id")`,
])("not expanding: %s", (sql) => {
  expect(whatIsNotExpanding(`-- A comment.\n${sql};\n`)).toHaveLength(1);
});

test.each([
  `CREATE TABLE "New" ("id" UUID NOT NULL); ALTER TABLE "New" ADD CONSTRAINT "k" UNIQUE ("id"); CREATE INDEX "i" ON "New"("id")`,
  `ALTER TABLE "Draft" ADD COLUMN "kind" TEXT`,
  `ALTER TABLE "Draft" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'note'`,
  `ALTER TABLE "Draft" ADD COLUMN "kind" TEXT DEFAULT 'DROP TABLE "Draft"' NOT NULL`,
  `ALTER TABLE "Draft" ALTER COLUMN "title" DROP NOT NULL`,
  `ALTER TABLE "Draft" ADD CONSTRAINT "f" FOREIGN KEY ("a") REFERENCES "Report"("id") NOT VALID`,
  `ALTER TABLE "Draft" VALIDATE CONSTRAINT "f"`,
  `ALTER TABLE "Draft" ADD CONSTRAINT "Draft_title_words" CHECK ("title" IN ('a', 'b')) NOT VALID`,
  `ALTER TABLE "Draft" DROP CONSTRAINT "Draft_title_words"`,
  `ALTER TYPE "Role" ADD VALUE 'guest'`,
  `CREATE INDEX CONCURRENTLY "Draft_idx" ON "Draft"("title")`,
  `DROP INDEX CONCURRENTLY "Draft_idx"`,
  `CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DROP TABLE IF EXISTS scratch; $$`,
  `UPDATE "Draft" SET "title" = 'DROP TABLE; RENAME TO'`,
  `-- DROP TABLE "Draft";\n/* RENAME TO */ SELECT 1`,
  `INSERT INTO "Tier" ("slug", "type") VALUES ('a', 'b')`,
  `COMMENT ON COLUMN "Draft"."title" IS 'TYPE'`,
])("expanding: %s", (sql) => {
  expect(whatIsNotExpanding(sql)).toEqual([]);
});

test("a release does without what was not used since then", () => {
  const name = "20270101000000_contract_since_0_10_0_drop_title";
  expect(contractSince(name)).toBe("0.10.0");
  expect(
    ["0.9.9", "0.10.0", "0.10.1", "1.0.0", "0.9.12-beta"].map((release) => tookAway([name], release)),
  ).toEqual([name, undefined, undefined, undefined, name]);
  expect(contractSince("20270101000000_contract_what_nobody_uses")).toBeNull();
});

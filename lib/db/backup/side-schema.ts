import type pg from "pg";
import { z } from "zod";
import { applyMigrations } from "../migrate";
import { queryRows } from "../rows";
import { withClient } from "../with-client";
import { intoSql, listTables, qualified } from "./catalogue";
import type { Manifest } from "./manifest";

/** The side schema, into which a backup is loaded; the existing data stays as it is until the swap. */
export const SIDE = "lodestone_restore";

/** The SQL name of a table or sequence in the side schema. */
export function sideName(name: string): string {
  return qualified({ schema: SIDE, name });
}

/** A connection to the same database on which table names refer to the side schema. */
export function sideUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  // Extensions are in `public` and stay there.
  url.searchParams.set("options", `-c search_path=${SIDE},public`);
  return url.href;
}

/** Makes the side schema, as of a migration. What an interrupted restore left there is dropped. */
export async function makeSide(ownerUrl: string, migration: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`DROP SCHEMA IF EXISTS ${SIDE} CASCADE; CREATE SCHEMA ${SIDE}`);
    // An empty list of its own, or the engine would use the one in the next schema of the search path.
    await client.query(`DO $$ BEGIN
      IF to_regclass('public."_prisma_migrations"') IS NOT NULL THEN
        CREATE TABLE ${sideName("_prisma_migrations")} (LIKE public."_prisma_migrations" INCLUDING ALL);
      END IF;
    END $$`);
  });
  await applyMigrations(sideUrl(ownerUrl), { upTo: migration });
}

/** Drops the side schema. */
export async function dropSide(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) => client.query(`DROP SCHEMA IF EXISTS ${SIDE} CASCADE`));
}

/**
 * Replaces the existing data with the side schema, in one transaction: before the commit nothing of it is visible, and
 * after it nothing of the earlier data is left.
 */
export async function swapIn(ownerUrl: string, manifest: Manifest): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    await client.query(`SET LOCAL search_path = public`);
    for (const sql of await statements(client, DROP_OURS, "public")) await client.query(sql);
    await putJobs(client, manifest);
    await client.query(`DROP TABLE ${sideName("staged_jobs")}`);
    for (const sql of await statements(client, MOVE_OURS, SIDE)) await client.query(sql);
    await client.query(`DROP SCHEMA ${SIDE}`);
    await client.query("COMMIT");
  });
}

/** Rows of the jobs, whose schema is graphile-worker's own and stays. */
async function putJobs(client: pg.Client, manifest: Manifest): Promise<void> {
  const tables = await listTables(client, ["graphile_worker"]);
  for (const table of tables) await client.query(`DELETE FROM ${qualified(table)}`);
  for (const shape of manifest.tables.filter(({ schema }) => schema === "graphile_worker")) {
    const table = tables.find(({ name }) => name === shape.name);
    await client.query(
      `INSERT INTO ${intoSql(shape, table, "graphile_worker")} FROM ${sideName("staged_jobs")}
       WHERE "table" = $1 ORDER BY nr`,
      [shape.name],
    );
  }
  for (const { schema, name, value } of manifest.sequences) {
    if (schema !== "graphile_worker") continue;
    await client.query("SELECT setval($1::regclass, $2::bigint)", [qualified({ schema, name }), value]);
  }
}

async function statements(client: pg.Client, sql: string, schema: string): Promise<string[]> {
  const rows = await queryRows(client, "statements", z.strictObject({ sql: z.string() }), sql, [schema]);
  return rows.map((row) => row.sql);
}

/** What a schema has of ours: not what belongs to an extension, to a table, or to a table's row type. */
const OURS = `
  own AS (SELECT n.oid FROM pg_namespace n WHERE n.nspname = $1),
  foreign_to_us AS (SELECT objid FROM pg_depend WHERE deptype = 'e'),
  relations AS (
    SELECT c.oid, CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind,
      format('%I.%I', $1::text, c.relname) AS name
    FROM pg_class c WHERE c.relnamespace IN (SELECT oid FROM own) AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') AND c.relkind = 'S')
      AND c.oid NOT IN (SELECT objid FROM foreign_to_us)),
  types AS (
    SELECT t.oid, CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END AS kind, format('%I.%I', $1::text, t.typname) AS name
    FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE t.typnamespace IN (SELECT oid FROM own) AND (t.typtype IN ('e', 'd') OR (t.typtype = 'c' AND c.relkind = 'c'))
      AND t.oid NOT IN (SELECT objid FROM foreign_to_us)),
  routines AS (
    SELECT p.oid, 'ROUTINE' AS kind, format('%I.%I(%s)', $1::text, p.proname, pg_get_function_identity_arguments(p.oid)) AS name
    FROM pg_proc p WHERE p.pronamespace IN (SELECT oid FROM own) AND p.oid NOT IN (SELECT objid FROM foreign_to_us)),
  ours AS (SELECT kind, name FROM relations UNION ALL SELECT kind, name FROM types UNION ALL SELECT kind, name FROM routines),
  extensions AS (SELECT format('%I', e.extname) AS name FROM pg_extension e WHERE e.extnamespace IN (SELECT oid FROM own))`;

const DROP_OURS = `WITH ${OURS}
  SELECT format('DROP %s IF EXISTS %s CASCADE', kind, name) AS "sql" FROM ours ORDER BY kind <> 'TABLE', name`;

/** Functions before tables: those that take a table's row are named with its schema. */
const MOVE_OURS = `WITH ${OURS}
  SELECT "sql" FROM (
    SELECT format('ALTER EXTENSION %s SET SCHEMA public', name) AS "sql", 0 AS "place" FROM extensions
    UNION ALL SELECT format('ALTER %s %s SET SCHEMA public', kind, name), CASE kind WHEN 'ROUTINE' THEN 1 ELSE 2 END FROM ours
  ) s ORDER BY "place"`;

import { createReadStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { withClient } from "../with-client";
import { listTables, qualified, type Table } from "./catalogue";
import { type Manifest, type SavedTable, tableFile } from "./manifest";

const BATCH = 500;

/**
 * Fills a database that has just been migrated to the backup's migration, in one transaction. Triggers sleep meanwhile,
 * for rows that are written once are written again here; references are taken off and put back, which checks them all.
 *
 * @throws Error naming the table that does not fit
 */
export async function loadTables(ownerUrl: string, folder: string, manifest: Manifest): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    const tables = await listTables(client);
    const references = await takeOffReferences(client);
    for (const table of tables) await client.query(`ALTER TABLE ${qualified(table)} DISABLE TRIGGER USER`);
    // What the migrations themselves have put in is in the backup too.
    for (const table of tables) await client.query(`DELETE FROM ${qualified(table)}`);
    for (const saved of manifest.tables) await loadTable(client, tables, saved, folder);
    for (const table of tables) await client.query(`ALTER TABLE ${qualified(table)} ENABLE TRIGGER USER`);
    for (const sql of references) await client.query(sql);
    for (const { schema, name, value } of manifest.sequences) {
      await client.query("SELECT setval($1::regclass, $2::bigint)", [qualifiedSequence(schema, name), value]);
    }
    await client.query("COMMIT");
    await client.query("ANALYZE");
  });
}

/** Removes every foreign key and gives the SQL that puts it back. */
async function takeOffReferences(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "add"
    FROM pg_constraint
    WHERE contype = 'f' AND connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`);
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ add }) => add);
}

async function loadTable(
  client: pg.Client,
  tables: Table[],
  saved: SavedTable,
  folder: string,
): Promise<void> {
  const table = tables.find(({ schema, name }) => schema === saved.schema && name === saved.name);
  const types = saved.columns.map((name) => table?.columns.find((column) => column.name === name)?.type);
  if (!table || types.includes(undefined))
    throw new Error(`The table ${saved.name} of the backup does not fit this release.`);
  const columns = saved.columns.map((name) => pg.escapeIdentifier(name)).join(", ");
  const values = types.map((type, at) => `(line->>${at})::${type}`).join(", ");
  const insert = `INSERT INTO ${qualified(table)} (${columns}) OVERRIDING SYSTEM VALUE
    SELECT ${values} FROM json_array_elements($1::json) line`;
  let batch: string[] = [];
  const flush = async () => {
    if (batch.length > 0) await client.query(insert, [`[${batch.join(",")}]`]);
    batch = [];
  };
  for await (const line of createInterface({
    input: createReadStream(path.join(folder, tableFile(saved)), "utf8"),
  })) {
    batch.push(line);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS "count" FROM ${qualified(table)}`,
  );
  if (rows[0]?.count !== saved.rows) throw new Error(`The table ${saved.name} was not restored completely.`);
}

function qualifiedSequence(schema: string, name: string): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { appliedMigrations } from "../migrate";
import { withClient } from "../with-client";
import { listSequences, listTables, qualified, type Table } from "./catalogue";
import { type Manifest, type SavedTable, tableFile } from "./manifest";

const BATCH = 500;

/**
 * Writes every table to `folder/tables`, a row a line, each value as Postgres writes it as text. All of them are read in
 * one snapshot, so the backup is of one moment, whatever goes on beside it.
 */
export async function saveTables(
  ownerUrl: string,
  folder: string,
): Promise<Pick<Manifest, "migration" | "tables" | "sequences">> {
  return withClient(ownerUrl, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const migration = (await appliedMigrations(client)).at(-1)?.name;
    if (!migration) throw new Error("The database has not been migrated yet: there is nothing to save.");
    const tables: SavedTable[] = [];
    for (const table of await listTables(client)) tables.push(await saveTable(client, table, folder));
    const sequences = await listSequences(client);
    await client.query("COMMIT");
    return { migration, tables, sequences };
  });
}

async function saveTable(client: pg.Client, table: Table, folder: string): Promise<SavedTable> {
  const values = table.columns.map(({ name }) => `${pg.escapeIdentifier(name)}::text`).join(", ");
  await client.query(
    `DECLARE saved NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS "line" FROM ${qualified(table)}`,
  );
  const file = await open(path.join(folder, tableFile(table)), "w");
  const hash = createHash("sha256");
  let count = 0;
  try {
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`FETCH ${BATCH} FROM saved`);
      if (rows.length === 0) break;
      // A line break inside a value is written as \\n by JSON, so a line is a row.
      const text = rows.map(({ line }) => `${line}\n`).join("");
      hash.update(text);
      count += rows.length;
      await file.write(text);
    }
  } finally {
    await file.close();
  }
  await client.query("CLOSE saved");
  const columns = table.columns.map(({ name }) => name);
  return { schema: table.schema, name: table.name, columns, rows: count, sha256: hash.digest("hex") };
}

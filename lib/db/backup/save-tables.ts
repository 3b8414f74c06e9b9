import { createHash } from "node:crypto";
import pg from "pg";
import { z } from "zod";
import { appliedMigrations } from "../applied-migrations";
import { queryRows } from "../rows";
import { withClient } from "../with-client";
import { listSequences, listTables, qualified, type Table } from "./catalogue";
import { type Manifest, type SavedTable, Shape } from "./manifest";

const Line = z.strictObject({ line: z.string() });

/** How much of a table is in memory at once, roughly; a row at least. */
const PIECE_BYTES = 4 * 1024 * 1024;
const MOST_ROWS = 2_000;

/** Where the pieces go. */
export type TableSink = {
  begin(migration: string, tables: Shape[]): Promise<void>;
  /** rows of a table, one a line, counted from 1 */
  part(table: Shape, part: number, lines: Buffer): Promise<void>;
};

/**
 * Reads every table, a row a line, each value as Postgres writes it as text. All of them are read in one snapshot, so the
 * backup is of one moment, whatever goes on meanwhile.
 */
export async function saveTables(
  ownerUrl: string,
  sink: TableSink,
): Promise<Pick<Manifest, "migration" | "tables" | "sequences">> {
  return withClient(ownerUrl, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const migration = (await appliedMigrations(client)).at(-1)?.name;
    if (!migration) throw new Error("The database has not been migrated yet: there is nothing to save.");
    const found = await listTables(client);
    await sink.begin(migration, found.map(shapeOf));
    const tables: SavedTable[] = [];
    for (const table of found) tables.push(await saveTable(client, table, sink));
    const sequences = await listSequences(client);
    await client.query("COMMIT");
    return { migration, tables, sequences };
  });
}

async function saveTable(client: pg.Client, table: Table, sink: TableSink): Promise<SavedTable> {
  const values = table.columns.map(({ name }) => `${pg.escapeIdentifier(name)}::text`).join(", ");
  await client.query(
    `DECLARE saved NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS "line" FROM ${qualified(table)}`,
  );
  const shape = shapeOf(table);
  const hash = createHash("sha256");
  let rows = 0;
  for (let [part, wanted] = [1, 20]; ; part++) {
    const fetched = await queryRows(client, "fetch-lines", Line, `FETCH ${wanted} FROM saved`);
    if (fetched.length === 0) break;
    // A line break inside a value is written as \\n by JSON, so a line is a row.
    const lines = Buffer.from(fetched.map(({ line }) => `${line}\n`).join(""));
    hash.update(lines);
    rows += fetched.length;
    await sink.part(shape, part, lines);
    const each = Math.max(1, lines.length / fetched.length);
    wanted = Math.min(MOST_ROWS, wanted * 4, Math.max(1, Math.floor(PIECE_BYTES / each)));
  }
  await client.query("CLOSE saved");
  return { ...shape, rows, sha256: hash.digest("hex") };
}

function shapeOf({ schema, name, columns }: Table): Shape {
  return Shape.parse({ schema, name, columns: columns.map((column) => column.name) });
}

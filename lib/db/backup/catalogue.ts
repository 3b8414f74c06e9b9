import pg from "pg";
import { z } from "zod";
import { queryRows } from "../rows";
import type { Shape } from "./manifest";

const Column = z.strictObject({ name: z.string(), type: z.string() });
const Table = z.strictObject({ schema: z.string(), name: z.string(), columns: z.array(Column) });

/** A table with its columns and their types, in the words of Postgres. */
export type Table = z.output<typeof Table>;

/** How a table is called in SQL. */
export function qualified({ schema, name }: { schema: string; name: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

/** Schemas with data of ours: the application's and the jobs'. */
const SCHEMAS = ["public", "graphile_worker"];

/**
 * Every table with our data. The lists of migrations are not data; restoring migrates, and so writes them itself.
 */
export async function listTables(
  client: pg.ClientBase,
  schemas: readonly string[] = SCHEMAS,
): Promise<Table[]> {
  return queryRows(
    client,
    "tables",
    Table,
    `
    SELECT n.nspname AS "schema", c.relname AS "name",
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS "columns"
    FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND n.nspname = ANY($1)
      AND c.relname NOT IN ('_prisma_migrations', 'migrations')
    GROUP BY 1, 2 ORDER BY 1, 2`,
    [schemas],
  );
}

/** Sequences that have been used, with their current values. */
export async function listSequences(client: pg.ClientBase) {
  const rows = await queryRows(
    client,
    "list-sequences",
    z.strictObject({ schema: z.string(), name: z.string(), value: z.string() }),
    `
    SELECT schemaname AS "schema", sequencename AS "name", last_value::text AS "value" FROM pg_sequences
    WHERE schemaname IN ('public', 'graphile_worker') AND last_value IS NOT NULL ORDER BY 1, 2`,
  );
  return rows;
}

/**
 * SQL after `INSERT INTO` that takes values out of the JSON arrays `line`.
 *
 * @throws Error naming the table when a column of the backup is not there
 */
export function intoSql(shape: Shape, table: Table | undefined, schema: string): string {
  const types = shape.columns.map((name) => table?.columns.find((column) => column.name === name)?.type);
  if (!table || types.includes(undefined))
    throw new Error(`The table ${shape.name} of the backup does not fit this release.`);
  const columns = shape.columns.map((name) => pg.escapeIdentifier(name)).join(", ");
  const values = types.map((type, at) => `(line->>${at})::${type}`).join(", ");
  return `${qualified({ schema, name: shape.name })} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${values}`;
}

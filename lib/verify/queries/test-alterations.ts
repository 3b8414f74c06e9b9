import pg from "pg";
import { z } from "zod";
import { NameRow, queryRows } from "@/lib/db/rows";

/** Alters rows by hand, as the owner of the database can, and restores them. */
export type Tamperer = {
  columns(table: string): Promise<{ name: string; type: string; array: boolean }[]>;
  /** every table of the product, of migrations too */
  tables(): Promise<string[]>;
  /** runs `sql`, then `look`, then restores `tables` */
  altered<T>(tables: readonly string[], sql: string, look: () => Promise<T>): Promise<T>;
  end(): Promise<void>;
};

export async function openTamperer(ownerUrl: string): Promise<Tamperer> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  // Triggers and foreign keys are off for this session, and the tables check nothing any more.
  await client.query("SET session_replication_role = replica; CREATE SCHEMA kept");
  const checks = await queryRows(
    client,
    "open-tamperer",
    z.strictObject({ drop: z.string() }),
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop" FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  for (const { drop } of checks) await client.query(drop);
  const copy = (table: string) => `kept.${pg.escapeIdentifier(table)}`;
  return {
    async columns(table) {
      const rows = await queryRows(
        client,
        "columns",
        z.strictObject({ name: z.string(), type: z.string(), array: z.boolean() }),
        `SELECT a.attname AS "name", format_type(coalesce(nullif(t.typelem, 0), t.oid), NULL) AS "type", t.typcategory = 'A' AS "array"
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
        WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
        [pg.escapeIdentifier(table)],
      );
      return rows;
    },
    async tables() {
      const rows = await queryRows(
        client,
        "tables",
        NameRow,
        `SELECT relname AS "name" FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
      );
      return rows.map(({ name }) => name);
    },
    async altered(tables, sql, look) {
      for (const table of tables) {
        await client.query(`CREATE TABLE ${copy(table)} AS SELECT * FROM ${pg.escapeIdentifier(table)}`);
      }
      try {
        await client.query(sql);
        return await look();
      } finally {
        for (const table of tables) {
          const name = pg.escapeIdentifier(table);
          await client.query(
            `DELETE FROM ${name}; INSERT INTO ${name} SELECT * FROM ${copy(table)}; DROP TABLE ${copy(table)}`,
          );
        }
      }
    },
    end: () => client.end(),
  };
}

/** A different value from the current one, as SQL; `column` is already quoted. */
export function otherValue(column: string, { type, array }: { type: string; array: boolean }): string {
  if (array) return `array_append(${column}, ${type === "uuid" ? "gen_random_uuid()" : "'x'"})`;
  switch (type) {
    case "integer":
    case "bigint":
    case "numeric":
      return `coalesce(${column}, 0) + 1`;
    case "boolean":
      return `NOT coalesce(${column}, false)`;
    case "date":
      return `coalesce(${column}, current_date) + 1`;
    case "uuid":
      return "gen_random_uuid()";
    case "jsonb":
      return `coalesce(${column}, '{}') || '{"added": "by hand"}'`;
    case "tsvector":
      return `coalesce(${column}, '') || 'altered:1A'::tsvector`;
    case "timestamp with time zone":
      return `coalesce(${column}, now()) + interval '1 millisecond'`;
    case "bytea":
      return `${column} || '\\x00'::bytea`;
    case "text":
      // The last digit of a base64url text has unused bits: change the first.
      return `CASE left(${column}, 1) WHEN 'a' THEN 'b' ELSE 'a' END || coalesce(substr(${column}, 2), '')`;
    default:
      // An enumeration: any other of its values.
      return `(SELECT v FROM unnest(enum_range(NULL::${type})) v WHERE v IS DISTINCT FROM ${column} LIMIT 1)`;
  }
}

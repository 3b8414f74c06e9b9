import { createHash } from "node:crypto";
import type pg from "pg";
import { z } from "zod";
import { queryRows } from "../rows";
import { intoSql, listTables, qualified, type Table } from "./catalogue";
import type { Manifest, Shape } from "./manifest";
import { type ArchiveEntry, linesOf } from "./read-archive";
import { SIDE, sideName } from "./side-schema";

const PIECE_BYTES = 4 * 1024 * 1024;
const PIECE_ROWS = 500;

/** Fills the side schema, in one transaction. */
export type TableLoader = {
  /** rows of a table of the backup */
  load(table: string, entry: ArchiveEntry): Promise<void>;
  /**
   * @throws Error naming the table that is not as it was saved
   */
  finish(manifest: Manifest): Promise<void>;
};

/**
 * Begins to fill the schema that has just been migrated to the backup's migration. Triggers are disabled meanwhile,
 * since insert-only rows are written again here; foreign keys are dropped and recreated, which checks them all.
 *
 * @throws Error naming a table that does not fit this release
 */
export async function loadTables(
  client: pg.ClientBase,
  shapes: readonly Shape[],
  count: (bytes: number) => void,
): Promise<TableLoader> {
  await client.query("BEGIN");
  const tables = await listTables(client, [SIDE]);
  const references = await takeOffReferences(client);
  for (const table of tables) await client.query(`ALTER TABLE ${qualified(table)} DISABLE TRIGGER USER`);
  // What the migrations themselves have put in is in the backup too.
  for (const table of tables) await client.query(`DELETE FROM ${qualified(table)}`);
  await client.query(`CREATE TABLE ${sideName("staged_jobs")} (nr serial, "table" text, line json)`);
  const inserts = new Map(shapes.map((shape) => [`${shape.schema}.${shape.name}`, insertOf(shape, tables)]));
  const seen = new Map<string, { rows: number; hash: ReturnType<typeof createHash> }>();

  return {
    async load(name, entry) {
      const insert = inserts.get(name);
      if (!insert) throw new Error(`The backup is damaged: it does not say what the table ${name} is.`);
      const { hash } = seen.get(name) ?? { hash: createHash("sha256") };
      const of = seen.get(name) ?? { rows: 0, hash };
      seen.set(name, of);
      let [piece, bytes]: [string[], number] = [[], 0];
      const flush = async () => {
        if (piece.length > 0) {
          await client
            .query(insert.sql, [`[${piece.join(",")}]`, ...insert.values])
            .catch((error: unknown) => Promise.reject(isOfData(error) ? notAsSaved(name, error) : error));
        }
        [piece, bytes] = [[], 0];
      };
      for await (const line of linesOf(entry)) {
        of.hash.update(`${line}\n`);
        of.rows += 1;
        piece.push(line);
        bytes += line.length;
        count(line.length);
        if (piece.length === PIECE_ROWS || bytes > PIECE_BYTES) await flush();
      }
      await flush();
    },
    async finish(manifest) {
      for (const { schema, name, rows, sha256 } of manifest.tables) {
        const of = seen.get(`${schema}.${name}`) ?? { rows: 0, hash: createHash("sha256") };
        if (of.rows !== rows || of.hash.digest("hex") !== sha256) {
          throw notAsSaved(name);
        }
      }
      for (const table of tables) await client.query(`ALTER TABLE ${qualified(table)} ENABLE TRIGGER USER`);
      for (const sql of references) await client.query(sql);
      for (const { schema, name, value } of manifest.sequences) {
        if (schema !== "public") continue;
        await client.query("SELECT setval($1::regclass, $2::bigint)", [sideName(name), value]);
      }
      await client.query("COMMIT");
      await client.query("ANALYZE");
    },
  };
}

function notAsSaved(table: string, cause?: unknown): Error {
  const name = table.replace(/^.*\./, "");
  return new Error(`The backup is damaged: the table ${name} is not as it was saved.`, { cause });
}

/** SQLSTATE classes 22 and 23: a value that is none of its type, or that breaks a rule of its table. */
function isOfData(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

/** How the rows of a table are inserted; those of the jobs wait for the swap, since their schema has no side copy. */
function insertOf(shape: Shape, tables: readonly Table[]): { sql: string; values: string[] } {
  if (shape.schema !== "public") {
    const sql = `INSERT INTO ${sideName("staged_jobs")} ("table", line)
      SELECT $2, line FROM json_array_elements($1::json) WITH ORDINALITY AS l(line, nr) ORDER BY l.nr`;
    return { sql, values: [shape.name] };
  }
  const table = tables.find(({ name }) => name === shape.name);
  return {
    sql: `INSERT INTO ${intoSql(shape, table, SIDE)} FROM json_array_elements($1::json) line`,
    values: [],
  };
}

/** Removes every foreign key and gives the SQL that puts it back. */
async function takeOffReferences(client: pg.ClientBase): Promise<string[]> {
  const rows = await queryRows(
    client,
    "take-off-references",
    z.strictObject({ drop: z.string(), add: z.string() }),
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "add"
    FROM pg_constraint WHERE contype = 'f' AND connamespace = $1::regnamespace ORDER BY 1`,
    [SIDE],
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ add }) => add);
}

import "server-only";
import pg from "pg";
import type { z } from "zod";
import type { Prisma } from "./generated/client";
import { plannedPool } from "./pool";
import { noteQuery } from "./query-count";
import { noteStatement } from "./render-notes";
import { fromReplica } from "./replica/replica";
import { parseRows, type RowReader, type RowSchema, selectRows } from "./rows";
import { toldUnavailable } from "./unavailable";

/** Runs a read by its name. */
export type Ask = <Row extends RowSchema>(
  name: string,
  row: Row,
  statement: Prisma.Sql,
) => Promise<z.output<Row>[]>;

/** The same read inside a transaction, so that it sees its writes; planned for its values. */
export function within(tx: RowReader): Ask {
  return (name, row, statement) => selectRows(tx, name, row)`${statement}`;
}

/**
 * Reads by a statement that each connection plans once: for those behind pages that are read all day, which take several
 * times as long to plan as to answer. Outside of any transaction.
 *
 * @param name of the statement; its text may not depend on what is asked, only its values may
 * @param row as `pg` reads it: JSON parsed, `timestamptz` as Date, `bigint` and `numeric` as text
 * @throws Unavailable where the database cannot answer now, UnexpectedRow
 */
export async function prepared<Row extends RowSchema>(
  name: string,
  row: Row,
  { text, values }: Prisma.Sql,
): Promise<z.output<Row>[]> {
  noteQuery();
  const noteResult = noteStatement({ sql: text, args: values });
  const { fields, rows } = await send({ name, text, values, rowMode: "array", types: TYPES });
  noteResult?.({ columnNames: fields.map((field) => field.name), rows });
  return parseRows(
    name,
    row,
    rows.map((one) => objectOf(fields, one)),
  );
}

async function send(query: pg.QueryArrayConfig): Promise<pg.QueryArrayResult<unknown[]>> {
  const copied = await fromReplica(({ planned }) => planned.query<unknown[]>(query));
  if (copied) return copied;
  try {
    return await plannedPool.query<unknown[]>(query);
  } catch (error) {
    throw toldUnavailable(error);
  }
}

const JSON_TYPES: ReadonlySet<number> = new Set([pg.types.builtins.JSON, pg.types.builtins.JSONB]);

/** JSON stays text until its ids have been recorded. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    JSON_TYPES.has(type) ? (value: string) => value : pg.types.getTypeParser(type, format),
};

function objectOf(fields: readonly pg.FieldDef[], row: readonly unknown[]): object {
  return Object.fromEntries(
    fields.map(({ name, dataTypeID }, at) => {
      const value = row[at];
      return [name, typeof value === "string" && JSON_TYPES.has(dataTypeID) ? JSON.parse(value) : value];
    }),
  );
}

import type pg from "pg";
import { z } from "zod";
import { LodestoneError } from "@/lib/errors";
import type { Prisma } from "./generated/client";

/** What sends a statement: `db`, or a transaction of it. */
export type RowReader = Pick<Prisma.TransactionClient, "$queryRaw">;

/** The columns of a row, and no others: a strict zod object. */
export type RowSchema = z.ZodType<object>;

/** A row with nothing but an id, as text. */
export const IdRow = z.strictObject({ id: z.string() });

/** A row with nothing but a name. */
export const NameRow = z.strictObject({ name: z.string() });

/** A column that is a list in the Prisma schema: there is no NOT NULL on it, and a list that was never set is NULL. */
export const TextList = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? []);

/** A query's rows have other columns than the code was written for. Names the column and types, never values. */
export class UnexpectedRow extends LodestoneError {
  constructor(
    readonly query: string,
    readonly details: string,
  ) {
    super(`The query "${query}" returned an unexpected row: ${details}`);
  }
}

/**
 * The only way to read rows with SQL of our own: as a tagged template, whose values become parameters.
 *
 *     const [row] = await selectRows(db, "latest-version", Row)`SELECT …`;
 *
 * Each row is parsed, because the compiler does not know what a statement returns: `int` as number, `bigint` as bigint,
 * `numeric` as `Prisma.Decimal`, `timestamptz` and `date` as Date, JSON parsed.
 *
 * @param query names the query in errors
 * @throws UnexpectedRow
 */
export function selectRows<Row extends RowSchema>(
  tx: RowReader,
  query: string,
  row: Row,
): (strings: TemplateStringsArray, ...values: unknown[]) => Promise<z.output<Row>[]> {
  return async (strings, ...values) =>
    parseRows(query, row, await tx.$queryRaw<unknown[]>(strings, ...values));
}

/** What sends a statement without Prisma: a connection or a pool of `pg`. */
export type Queryable = { query(statement: pg.QueryConfig): Promise<{ rows: unknown[] }> };

/**
 * The same for a connection or pool of `pg`, where Prisma cannot be used. `int8` and `numeric` arrive as strings.
 *
 * @param query names the query in errors
 * @param statement SQL, or a statement that has a name in the session
 * @throws UnexpectedRow
 */
export async function queryRows<Row extends RowSchema>(
  client: Queryable,
  query: string,
  row: Row,
  statement: string | pg.QueryConfig,
  values?: unknown[],
): Promise<z.output<Row>[]> {
  const config = typeof statement === "string" ? { text: statement, ...(values && { values }) } : statement;
  return parseRows(query, row, (await client.query(config)).rows);
}

/**
 * Parses what a query returned.
 *
 * @throws UnexpectedRow
 */
export function parseRows<Row extends RowSchema>(
  query: string,
  row: Row,
  rows: readonly unknown[],
): z.output<Row>[] {
  return rows.map((one) => {
    const parsed = row.safeParse(one);
    if (parsed.success) return parsed.data;
    throw new UnexpectedRow(query, parsed.error.issues.map((issue) => inWords(issue, one)).join("; "));
  });
}

/** An issue without its message, which may quote the value. */
function inWords(issue: z.core.$ZodIssue, row: unknown): string {
  const place = (path: readonly PropertyKey[]) =>
    path.length === 0 ? "the row" : path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `${place([...issue.path, key])} is not expected`).join("; ");
  const found = typeOf(issue.path.reduce<unknown>(property, row));
  const expected = issue.code === "invalid_type" ? `, not ${issue.expected}` : ` (${issue.code})`;
  return `${place(issue.path)} is ${found}${expected}`;
}

function property(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return value === null ? "null" : "missing";
  return typeof value === "object" ? value.constructor.name : typeof value;
}

/** A text as a part of a LIKE pattern that matches only itself. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Plain data for a JSON column: keys without a value are left out. */
export function toJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}

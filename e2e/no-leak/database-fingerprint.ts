import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { z } from "zod";
import { queryRows, type RowSchema } from "@/lib/db/rows";

/** What a refused call may leave behind: counted attempts, and when a session was last seen. */
const MAY_CHANGE = /^(Throttle|_prisma_migrations)$/;

type Query = <Row extends RowSchema>(name: string, row: Row, sql: string) => Promise<z.output<Row>[]>;

const NameRow = z.strictObject({ name: z.string() });
const PrintRow = z.strictObject({ name: z.string(), print: z.string() });

/** A count and a hash per table, of everything except when a session was last seen. */
export async function fingerprintBy(query: Query): Promise<Record<string, string>> {
  const tables = await query(
    "tables",
    NameRow,
    `SELECT c."relname"::text AS "name" FROM pg_class c JOIN pg_namespace n ON n."oid" = c."relnamespace"
      WHERE c."relkind" = 'r' AND n."nspname" = 'public' ORDER BY 1`,
  );
  const parts = tables
    .filter(({ name }) => !MAY_CHANGE.test(name))
    .map(({ name }) => {
      const row = name === "Session" ? `(to_jsonb(t) - 'lastSeenAt')::text` : "t::text";
      return `SELECT '${name}' AS "name", count(*) || ' ' || coalesce(md5(string_agg(${row}, ',' ORDER BY ${row})), '') AS "print" FROM "${name}" t`;
    });
  const prints = await query("fingerprints", PrintRow, parts.join(" UNION ALL "));
  return Object.fromEntries(prints.map(({ name, print }) => [name, print]));
}

/** Tables whose rows differ. */
export function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => after[name] !== before[name]);
}

const clients = new Map<string, pg.Client>();

async function connect(folder: string): Promise<pg.Client> {
  const known = clients.get(folder);
  if (known) return known;
  const { ownerUrl }: { ownerUrl: string } = JSON.parse(
    readFileSync(path.join(folder, "connection.json"), "utf8"),
  );
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  clients.set(folder, client);
  return client;
}

/** Runs a statement on an instance's database, as its owner. */
export async function inDatabase(folder: string, sql: string): Promise<void> {
  await (await connect(folder)).query(sql);
}

/** The fingerprint of an instance's database. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const client = await connect(folder);
  return fingerprintBy((name, row, sql) => queryRows(client, name, row, sql));
}

/** Closes the connections to all fingerprinted databases. */
export async function closeFingerprints(): Promise<void> {
  await Promise.all([...clients.values()].map((client) => client.end()));
  clients.clear();
}

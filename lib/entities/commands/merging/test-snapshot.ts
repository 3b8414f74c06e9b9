import { z } from "zod";
import { type RowReader, selectRows } from "@/lib/db/rows";

/** What undoing does not restore: the merge itself, the audit log, and the epoch of the page cache. */
const GROWING = [
  "EntityMerge",
  "AuditEntry",
  "AuditDetail",
  "FactSeal",
  "CatalogueEpoch",
  "CatalogueChange",
  "_prisma_migrations",
];

const Content = z.strictObject({ name: z.string(), content: z.string() });

/** Every row of every table, as text, by table; for tests that compare a database with itself. */
export async function wholeDatabase(db: RowReader): Promise<Record<string, string>> {
  const rows = await selectRows(db, "test-whole-database", Content)`
    SELECT t.table_name AS name,
      coalesce((xpath('/row/c/text()', query_to_xml(format('SELECT coalesce(string_agg(x::text, E''\n'' ORDER BY x::text), '''') AS c FROM %I x', t.table_name), false, true, '')))[1]::text, '') AS content
    FROM information_schema.tables t WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1`;
  return Object.fromEntries(
    rows.flatMap(({ name, content }) => (GROWING.includes(name) ? [] : [[name, content]])),
  );
}

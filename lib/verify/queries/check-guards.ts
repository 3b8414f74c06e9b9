import "server-only";
import { z } from "zod";
import { FACT_TABLE_NAMES } from "@/lib/audit/facts";
import type { Prisma } from "@/lib/db/generated/client";
import { INSERT_ONLY_TABLES } from "@/lib/db/insert-only";
import { readMigrations } from "@/lib/db/migrations-folder";
import { selectRows } from "@/lib/db/rows";

/** The triggers that keep logs and versions as written, and that record what acts change; by `table.name`. */
const EXPECTED: readonly string[] = [
  ...INSERT_ONLY_TABLES.map((table) => `${table}.${table}_written_once`),
  // An audit detail may be erased.
  ...INSERT_ONLY_TABLES.filter((table) => table !== "AuditDetail").map(
    (table) => `${table}.${table}_never_emptied`,
  ),
  ...FACT_TABLE_NAMES.map((table) => `${table}.${table}_fact`),
  "SearchEntry.SearchEntry_fact_change",
  "PublicationLogEntry.PublicationLogEntry_chain",
  "AuditEntry.AuditEntry_chain",
  "ReportVersion.ReportVersion_without_gaps",
];

const NameRow = z.strictObject({ name: z.string() });
const FunctionRow = z.strictObject({ name: z.string(), words: z.string() });

/**
 * Checks the database's triggers and functions that keep rows as written; returns the flaw in words: one is
 * missing or switched off, or a function differs from the migrations.
 */
export async function flawOfGuards(tx: Prisma.TransactionClient): Promise<string | null> {
  const on = await selectRows(tx, "triggers", NameRow)`
    SELECT c."relname" || '.' || t."tgname" AS "name" FROM pg_trigger t JOIN pg_class c ON c."oid" = t."tgrelid"
    WHERE c."relnamespace" = 'public'::regnamespace AND t."tgenabled" IN ('O', 'A')`;
  const there = new Set(on.map(({ name }) => name));
  const missing = EXPECTED.find((name) => !there.has(name));
  if (missing)
    return `The trigger ${missing.split(".")[1]} of ${missing.split(".")[0]} is missing or switched off`;
  const tables = [...new Set([...INSERT_ONLY_TABLES, ...FACT_TABLE_NAMES])];
  const plain = await selectRows(tx, "plain-tables", NameRow)`
    SELECT "relname" AS "name" FROM pg_class WHERE "relnamespace" = 'public'::regnamespace AND "relkind" = 'r'
      AND NOT "relhasrules" AND NOT "relrowsecurity" AND "relname" = ANY(${tables})`;
  const told = new Set(plain.map(({ name }) => name));
  const disguised = tables.find((name) => !told.has(name));
  if (disguised) return `${disguised} is no plain table: a view, a rule or a policy decides what it shows`;
  const functions = await selectRows(tx, "functions", FunctionRow)`
    SELECT p."proname" AS "name", p."prosrc" AS "words" FROM pg_proc p
    WHERE p."pronamespace" = 'public'::regnamespace AND starts_with(p."proname", 'lodestone_') ORDER BY p."proname"`;
  const { migrationDirectories } = await readMigrations();
  const written = migrationDirectories.map(({ migrationFile: { content } }) =>
    content.tag === "ok" ? content.value : "",
  );
  const other = functions.find(({ words }) => !written.some((sql) => sql.includes(words)));
  return other
    ? `The function ${other.name} of the database says something else than the migrations do`
    : null;
}

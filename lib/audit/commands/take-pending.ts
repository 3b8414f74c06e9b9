import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { FACT_TABLE_NAMES, FACT_TABLES, type Seal } from "../facts";
import { hashOf, keyOf, tableOf } from "../queries/sealed-rows";

const Pending = z.strictObject({ table: z.enum(FACT_TABLE_NAMES), rowId: z.string() });
const Hash = z.strictObject({ rowId: z.string(), hash: z.string() });

/**
 * The hashes of the rows that this transaction has changed so far and not sealed yet. Each call returns them only once.
 */
export async function takePending(tx: Prisma.TransactionClient): Promise<Seal[]> {
  const changed = await selectRows(tx, "pending-facts", Pending)`
    DELETE FROM "FactPending" WHERE "xid" = pg_current_xact_id()::text AND "startedAt" = transaction_timestamp()
    RETURNING "table", "rowId"`;
  const seals: Seal[] = [];
  for (const name of new Set(changed.map((row) => row.table))) {
    const ids = changed.filter((row) => row.table === name).map(({ rowId }) => rowId);
    const rows = await selectRows(tx, "hashes-of-facts", Hash)`
      SELECT ${keyOf(name)} AS "rowId", ${hashOf(name)} AS "hash" FROM ${tableOf(name)} t
      WHERE ${Prisma.raw(`t."${FACT_TABLES[name].key}"`)} = ANY(${ids}::${Prisma.raw(FACT_TABLES[name].key === "id" ? "uuid" : "text")}[])`;
    const there = new Map(rows.map(({ rowId, hash }) => [rowId, hash]));
    seals.push(...ids.map((rowId) => ({ table: name, rowId, hash: there.get(rowId) ?? null })));
  }
  return seals;
}

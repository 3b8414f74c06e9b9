import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { SEALING } from "../chain";
import { FACT_TABLE_NAMES, FACT_TABLES, type FactTableName } from "../facts";
import { keyOf, SealedRow, sealedRows, tableOf } from "./sealed-rows";

const BATCH = 2_000;

/**
 * What is wrong with the sealed rows, in words: a row that differs from its state after the last act on it, or that was
 * inserted or deleted by no act. `sealed` is false where nothing has been sealed yet. Assumes that the chain that holds
 * the seals is valid.
 */
export async function verifyFacts(
  tx: Prisma.TransactionClient,
  told: (progress: string) => void = () => {},
): Promise<{ sealed: boolean; flaw: string | null }> {
  const begun = await tx.auditEntry.findFirst({ where: { action: SEALING }, select: { seq: true } });
  if (!begun) return { sealed: false, flaw: null };
  let rows = 0;
  for (const name of FACT_TABLE_NAMES) {
    const checked = await flawOfRows(tx, name);
    rows += checked.rows;
    const flaw = checked.flaw ?? (await flawOfLost(tx, name));
    if (flaw) return { sealed: true, flaw };
    if (checked.rows > BATCH) told(`${rows} sealed rows`);
  }
  told(`${rows} sealed rows`);
  return { sealed: true, flaw: null };
}

const LostRow = z.strictObject({ rowId: z.string(), lost: z.boolean() });

async function flawOfRows(
  tx: Prisma.TransactionClient,
  name: FactTableName,
): Promise<{ rows: number; flaw: string | null }> {
  let rows = 0;
  for (let after: string | null = null; ; ) {
    const batch: SealedRow[] = await selectRows(
      tx,
      "sealed-rows",
      SealedRow,
    )`${sealedRows(name, after, BATCH)}`;
    const bad = batch.find((row) => row.hash !== row.sealed);
    if (bad) {
      const what = bad.known && bad.sealed !== null ? "was changed by hand" : "was put in by hand";
      return { rows, flaw: `The row ${bad.rowId} of ${name} ${what}: no act of the audit log did it` };
    }
    rows += batch.length;
    after = batch.at(-1)?.rowId ?? null;
    if (batch.length < BATCH) return { rows, flaw: null };
  }
}

async function flawOfLost(tx: Prisma.TransactionClient, name: FactTableName): Promise<string | null> {
  const { key } = FACT_TABLES[name];
  const cast = Prisma.raw(key === "id" ? "::uuid" : "");
  for (let after = ""; ; ) {
    const batch = await selectRows(tx, "lost-rows", LostRow)`
      SELECT s."rowId", s."hash" IS NOT NULL AND ${keyOf(name)} IS NULL AS "lost" FROM (
        SELECT DISTINCT ON (f."rowId") f."rowId", f."hash" FROM "FactSeal" f
        WHERE f."table" = ${name} AND f."rowId" > ${after} ORDER BY f."rowId", f."seq" DESC LIMIT ${BATCH}) s
      LEFT JOIN ${tableOf(name)} t ON ${Prisma.raw(`t."${key}"`)} = s."rowId"${cast} ORDER BY s."rowId"`;
    const lost = batch.find((row) => row.lost);
    if (lost) return `The row ${lost.rowId} of ${name} was taken out by hand: no act of the audit log did it`;
    after = batch.at(-1)?.rowId ?? "";
    if (batch.length < BATCH) return null;
  }
}

import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { FACT_TABLES, type FactTableName } from "../facts";

/** SQL for the name of a table of facts. */
export const tableOf = (name: FactTableName): Prisma.Sql => Prisma.raw(`"${name}"`);

/** SQL for the key of a fact's row `t`, as text. */
export const keyOf = (name: FactTableName): Prisma.Sql => Prisma.raw(`t."${FACT_TABLES[name].key}"::text`);

/** SQL for the hash of a fact's row `t`. */
export const hashOf = (name: FactTableName): Prisma.Sql =>
  Prisma.sql`lodestone_fact_hash(t, ${[...FACT_TABLES[name].leftOut]}::text[])`;

/** What `sealedRows` selects. */
export const SealedRow = z.strictObject({
  rowId: z.string(),
  hash: z.string(),
  sealed: z.string().nullable(),
  known: z.boolean(),
});
export type SealedRow = z.infer<typeof SealedRow>;

/**
 * SQL for the rows of a table after a key, in key order, each with its current hash (`hash`) and the hash of its last
 * seal (`sealed`; `known` tells whether there is a seal).
 */
export function sealedRows(name: FactTableName, after: string | null, take: number): Prisma.Sql {
  const { key } = FACT_TABLES[name];
  const own = Prisma.raw(`t."${key}"`);
  const behind =
    after === null
      ? Prisma.sql`true`
      : Prisma.sql`${own} > ${after}${Prisma.raw(key === "id" ? "::uuid" : "")}`;
  const only = name === "SearchEntry" ? Prisma.sql`AND t."segmentId" IS NULL` : Prisma.empty;
  return Prisma.sql`
    SELECT t."rowId", t."hash", s."hash" AS "sealed", s."seq" IS NOT NULL AS "known" FROM (
      SELECT ${keyOf(name)} AS "rowId", ${hashOf(name)} AS "hash" FROM ${tableOf(name)} t
      WHERE ${behind} ${only} ORDER BY ${own} LIMIT ${take}) t
    LEFT JOIN LATERAL (SELECT f."seq", f."hash" FROM "FactSeal" f
      WHERE f."table" = ${name} AND f."rowId" = t."rowId" ORDER BY f."seq" DESC LIMIT 1) s ON true
    ORDER BY t."rowId"`;
}

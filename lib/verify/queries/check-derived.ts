import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { PROOF_RANK } from "@/lib/entities/queries/proof-sql";
import { columnsOf, DERIVED_NOW } from "@/lib/evidence/queries/derived-claim-sql";

const BATCH = 2_000;

/** A batch in order of ids: the last id, the count, and the first row whose columns are not what they derive from. */
const Checked = z.strictObject({ last: z.string().nullable(), rows: z.int(), bad: z.string().nullable() });
type Checked = z.infer<typeof Checked>;

/** Checks the columns that commands derive, recomputed from their sources; in batches of rows. */
export async function flawOfDerived(
  tx: Prisma.TransactionClient,
  told: (progress: string) => void,
): Promise<string | null> {
  return (
    (await walk("claim", (after) => claims(tx, after), told)) ??
    (await walk("relationship", (after) => relationships(tx, after), told)) ??
    (await flawOfSources(tx)) ??
    (await flawOfMerges(tx))
  );
}

async function walk(
  name: string,
  check: (after: Prisma.Sql) => Promise<Checked[]>,
  told: (progress: string) => void,
): Promise<string | null> {
  let rows = 0;
  for (let after = Prisma.sql`true`; ; ) {
    const [batch] = await check(after);
    if (batch?.bad)
      return `The ${name} ${batch.bad} has another level, date or grade than it is derived from`;
    rows += batch?.rows ?? 0;
    if (!batch?.last || batch.rows < BATCH) break;
    after = Prisma.sql`"id" > ${batch.last}::uuid`;
    if (rows % (10 * BATCH) === 0) told(`${rows} ${name}s`);
  }
  if (rows > 0) told(`${rows} ${rows === 1 ? name : `${name}s`}`);
  return null;
}

const summary = Prisma.sql`max("id"::text) AS "last", count(*)::int AS "rows", min("id"::text) FILTER (WHERE "differs") AS "bad"`;

const claims = (tx: Prisma.TransactionClient, after: Prisma.Sql) => selectRows(tx, "derived-claims", Checked)`
  SELECT ${summary} FROM (
    SELECT a."id", ROW(${columnsOf("a")}) IS DISTINCT FROM ROW(${columnsOf("now")}) AS "differs"
    FROM (SELECT * FROM "Claim" WHERE ${after} ORDER BY "id" LIMIT ${BATCH}) a, ${DERIVED_NOW}) checked`;

const relationships = (tx: Prisma.TransactionClient, after: Prisma.Sql) => selectRows(
  tx,
  "derived-relationships",
  Checked,
)`
  SELECT ${summary} FROM (
    SELECT x."id", x."minRank" IS DISTINCT FROM ${PROOF_RANK} AS "differs"
    FROM (SELECT * FROM "Relationship" WHERE ${after} ORDER BY "id" LIMIT ${BATCH}) x) checked`;

const SlugRow = z.strictObject({ slug: z.string() });

async function flawOfSources(tx: Prisma.TransactionClient): Promise<string | null> {
  const [bad] = await selectRows(tx, "source-with-other-grade", SlugRow)`
    SELECT s."slug" FROM "Source" s LEFT JOIN LATERAL (
      SELECT g."reliability" FROM "SourceGrading" g WHERE g."sourceId" = s."id"
      ORDER BY g."gradedAt" DESC, g."id" DESC LIMIT 1) newest ON true
    WHERE s."reliability" IS DISTINCT FROM newest."reliability" LIMIT 1`;
  return bad ? `The source ${bad.slug} has another grade than it was last given` : null;
}

async function flawOfMerges(tx: Prisma.TransactionClient): Promise<string | null> {
  const [bad] = await selectRows(tx, "entity-with-other-merge", SlugRow)`
    WITH RECURSIVE line AS (
      SELECT m."fromId" AS "id", m."intoId" AS "at", 1 AS steps FROM "EntityMerge" m WHERE m."undoneAt" IS NULL
      UNION ALL
      SELECT line."id", m."intoId", line.steps + 1 FROM line
      JOIN "EntityMerge" m ON m."fromId" = line."at" AND m."undoneAt" IS NULL WHERE line.steps < 1000
    ), final AS (SELECT DISTINCT ON ("id") "id", "at" FROM line ORDER BY "id", steps DESC)
    SELECT e."slug" FROM "Entity" e LEFT JOIN final ON final."id" = e."id"
    WHERE e."mergedIntoId" IS DISTINCT FROM final."at" LIMIT 1`;
  return bad ? `The entity ${bad.slug} leads to another than it was merged into` : null;
}

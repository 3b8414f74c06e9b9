import "server-only";
import { isStaff } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { nameOf } from "@/lib/reports/queries/entity-names";
import { type ReadableBlock, readableBlocks } from "@/lib/reports/queries/readable-blocks";
import { provingSentence, type Quote } from "../prove";
import { RelationshipKind } from "../schema";
import type { EntityLink, Proof, RelationshipLine } from "../types";
import { chineseNameOf } from "./name-sql";

/** No page shows more; an entity with this many wants the graph. */
const MOST = 500;

type Evidence = Quote & { blockId: string };
type Row = Omit<RelationshipLine, "kind" | "other" | "proofs"> &
  EntityLink & { relationship: string; evidence: Evidence[] | null };

/**
 * The relationships of an entity, each with the sentences that prove it and that this viewer may read. One that has none
 * is not there; the desk sees it, without proof. Two statements.
 */
export async function entityRelationships(
  viewer: Viewer,
  ids: readonly string[],
): Promise<RelationshipLine[]> {
  const own = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT x."id", x."kind" AS "relationship", x."fromId" = ${own} AS "outgoing", x."sharePercent"::float8 AS "sharePercent",
      x."validFrom"::text AS "validFrom", x."validTo"::text AS "validTo", x."precision"::text AS "precision",
      x."asOf"::text AS "asOf", x."confidence"::text AS "confidence",
      e."slug", e."kind"::text AS "kind", ${nameOf("e")} AS "name", ${chineseNameOf("e")} AS "nameZh", proof."evidence"
    FROM "Relationship" x
    JOIN "Entity" o ON o."id" = CASE WHEN x."fromId" = ${own} THEN x."toId" ELSE x."fromId" END
    JOIN "Entity" e ON e."id" = coalesce(o."mergedIntoId", o."id")
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('blockId', v."blockId", 'start', v."start", 'end', v."end", 'quoteHash', v."quoteHash")) AS "evidence"
      FROM "RelationshipEvidence" v
      WHERE v."relationshipId" = x."id" AND v."retractedAt" IS NULL AND EXISTS (
        SELECT 1 FROM "Block" b JOIN "Report" r ON r."currentVersionId" = b."versionId"
        WHERE b."blockId" = v."blockId" AND ${readable(viewer, "b")})
    ) proof ON true
    WHERE (x."fromId" = ${own} OR x."toId" = ${own}) AND x."retractedAt" IS NULL AND e."id" <> ALL(${[...ids]}::uuid[])
      ${isStaff(viewer) ? Prisma.empty : Prisma.sql`AND proof."evidence" IS NOT NULL`}
    ORDER BY x."sharePercent" DESC NULLS LAST, "name", x."id" LIMIT ${MOST}`;
  const blocks = await readableBlocks(
    viewer,
    rows.flatMap(({ evidence }) => (evidence ?? []).map(({ blockId }) => blockId)),
  );
  return rows
    .map(({ relationship, slug, kind, name, nameZh, evidence, ...facts }) => ({
      ...facts,
      kind: RelationshipKind.parse(relationship),
      other: { slug, kind, name, nameZh },
      proofs: (evidence ?? []).flatMap((quote) => proofsIn(blocks, quote)),
    }))
    .filter(({ proofs }) => proofs.length > 0 || isStaff(viewer));
}

function proofsIn(blocks: readonly ReadableBlock[], quote: Evidence): Proof[] {
  return blocks.flatMap(({ blockId, text, report }) => {
    const sentence = blockId === quote.blockId ? provingSentence(text, quote) : null;
    return sentence === null ? [] : [{ sentence, blockId, report }];
  });
}

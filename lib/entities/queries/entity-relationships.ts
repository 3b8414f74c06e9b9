import "server-only";
import { isStaff } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { nameOf } from "@/lib/reports/queries/entity-names";
import { RelationshipKind } from "../schema";
import type { DocumentProof, EntityLink, Proof, RelationshipLine } from "../types";
import { chineseNameOf } from "./name-sql";
import { documentProofsOf, proofsOf } from "./proof-sql";

/** No page shows more; an entity with this many wants the graph. */
const MOST = 500;

type Row = Omit<RelationshipLine, "kind" | "other" | "proofs" | "documents"> &
  EntityLink & {
    relationship: string;
    proofs: (Omit<Proof, "report"> & {
      report: Omit<Proof["report"], "publishedAt"> & { publishedAt: string };
    })[];
    documents: DocumentProof[];
  };

/**
 * The relationships of an entity, each with the sentences that prove it and that this viewer may read. One that has none
 * is not there; the desk sees it, without proof. One statement.
 *
 * @param ids the entity's own and those of all that were merged into it
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
      e."slug", e."kind"::text AS "kind", ${nameOf("e")} AS "name", ${chineseNameOf("e")} AS "nameZh",
      coalesce(${proofsOf(viewer)}, '[]') AS "proofs", coalesce(${documentProofsOf()}, '[]') AS "documents"
    FROM "Relationship" x
    JOIN "Entity" o ON o."id" = CASE WHEN x."fromId" = ${own} THEN x."toId" ELSE x."fromId" END
    JOIN "Entity" e ON e."id" = coalesce(o."mergedIntoId", o."id")
    WHERE (x."fromId" = ${own} OR x."toId" = ${own}) AND x."retractedAt" IS NULL AND e."id" <> ALL(${[...ids]}::uuid[])
      ${isStaff(viewer) ? Prisma.empty : Prisma.sql`AND ${readable(viewer, "x")}`}
    ORDER BY x."sharePercent" DESC NULLS LAST, "name", x."id" LIMIT ${MOST}`;
  return rows.map(({ relationship, slug, kind, name, nameZh, proofs, ...facts }) => ({
    ...facts,
    kind: RelationshipKind.parse(relationship),
    other: { slug, kind, name, nameZh },
    proofs: proofs.map(({ report, ...proof }) => ({
      ...proof,
      report: { ...report, publishedAt: new Date(report.publishedAt) },
    })),
  }));
}

import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { nameOf } from "@/lib/reports/queries/entity-names";
import { DEPTH, OWNER_FIRST, OWNER_LAST } from "../ownership";
import { RelationshipKind } from "../schema";
import type { DocumentProof, Edge, Proof } from "../types";
import { knownEdge } from "./entity-as-of";
import { chineseNameOf } from "./name-sql";
import { documentProofsOf, proofsOf } from "./proof-sql";

/** No page shows more of an entity's own; one with this many wants the graph. */
const OWN = 500;
/** Edges of the chain of owners, and edges among and around the neighbours. */
const CHAIN = 300;
const NEAR = 120;
/** An entity with more neighbours is drawn without theirs. */
const NEIGHBOURS = 24;

type Row = Omit<Edge, "kind" | "proofs" | "documents"> & {
  kind: string;
  proofs: (Omit<Proof, "report"> & {
    report: Omit<Proof["report"], "publishedAt"> & { publishedAt: string };
  })[];
  documents: DocumentProof[];
};

/**
 * The edges around an entity that this viewer may know of, each with its proof: its own, those of the owners above and the
 * owned below it, and those of its neighbours. One statement; circles end, since each entity is met once at each depth.
 *
 * @param found `id` of the entity, `ids` its own and those of all that were merged into it
 * @param day as on record that day; `null` for today
 */
export async function entityEdges(
  viewer: Viewer,
  found: { id: string; ids: readonly string[] },
  day: string | null,
): Promise<Edge[]> {
  const own = Prisma.sql`ANY(${[...found.ids]}::uuid[])`;
  const known = knownEdge(viewer, day);
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE
    up AS (${climb("up", found.id, known)}),
    down AS (${climb("down", found.id, known)}),
    mine AS (
      SELECT x."id", x."fromId", x."toId" FROM "Relationship" x WHERE (x."fromId" = ${own} OR x."toId" = ${own}) AND ${known}
      ORDER BY x."sharePercent" DESC NULLS LAST, x."id" LIMIT ${OWN}
    ),
    next AS (
      SELECT DISTINCT n."id" FROM mine, LATERAL (VALUES (mine."fromId"), (mine."toId")) n("id")
      WHERE n."id" <> ALL(${[...found.ids]}::uuid[]) AND (SELECT count(*) FROM mine) <= ${NEIGHBOURS}
    ),
    near AS (
      (SELECT x."id" FROM next JOIN "Relationship" x ON x."fromId" = next."id" AND ${known} ORDER BY x."id" LIMIT ${NEAR})
      UNION
      (SELECT x."id" FROM next JOIN "Relationship" x ON x."toId" = next."id" AND ${known} ORDER BY x."id" LIMIT ${NEAR})
    ),
    chain AS (SELECT "edge" AS "id" FROM (SELECT * FROM up UNION ALL SELECT * FROM down) c WHERE "edge" IS NOT NULL ORDER BY "depth", "edge" LIMIT ${CHAIN}),
    wanted AS (SELECT "id" FROM mine UNION SELECT "id" FROM chain UNION SELECT "id" FROM near)
    SELECT x."id", x."kind", ${endOfEdge("fromId")} AS "from", ${endOfEdge("toId")} AS "to",
      x."sharePercent"::float8 AS "sharePercent", x."validFrom"::text AS "validFrom", x."validTo"::text AS "validTo",
      x."precision"::text AS "precision", x."asOf"::text AS "asOf", x."confidence"::text AS "confidence",
      coalesce(${proofsOf(viewer, day)}, '[]') AS "proofs", coalesce(${documentProofsOf(day)}, '[]') AS "documents"
    FROM wanted JOIN "Relationship" x ON x."id" = wanted."id"
    ORDER BY x."sharePercent" DESC NULLS LAST, x."id"`;
  return rows
    .map(({ kind, proofs, ...facts }) => ({
      ...facts,
      kind: RelationshipKind.parse(kind),
      proofs: proofs.map(({ report, ...proof }) => ({
        ...proof,
        report: { ...report, publishedAt: new Date(report.publishedAt) },
      })),
    }))
    .filter(({ from, to }) => from.slug !== to.slug);
}

/** Along ownership from an entity, up to owners or down to the owned: the `node` at each `depth`, and the `edge` to it. */
function climb(way: "up" | "down", id: string, known: Prisma.Sql): Prisma.Sql {
  const [intoNode, outOfNode] = way === "up" ? [OWNER_FIRST, OWNER_LAST] : [OWNER_LAST, OWNER_FIRST];
  const arrives = Prisma.sql`(x."toId" = m."id" AND x."kind" = ANY(${[...intoNode]}))`;
  return Prisma.sql`
    SELECT ${id}::uuid AS "node", 0 AS "depth", NULL::uuid AS "edge"
    UNION
    SELECT coalesce(o."mergedIntoId", o."id"), c."depth" + 1, x."id"
    FROM ${Prisma.raw(way)} c
    JOIN LATERAL (SELECT c."node" AS "id" UNION ALL SELECT e."id" FROM "Entity" e WHERE e."mergedIntoId" = c."node") m ON true
    JOIN "Relationship" x ON ${arrives} OR (x."fromId" = m."id" AND x."kind" = ANY(${[...outOfNode]}))
    JOIN "Entity" o ON o."id" = CASE WHEN ${arrives} THEN x."fromId" ELSE x."toId" END
    WHERE c."depth" < ${DEPTH} AND ${known}`;
}

/** An end of the relationship `x` as JSON that is an `EntityLink`; where it was merged, the one it was merged into. */
function endOfEdge(column: "fromId" | "toId"): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('slug', e."slug", 'kind', e."kind", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")})
    FROM "Entity" o JOIN "Entity" e ON e."id" = coalesce(o."mergedIntoId", o."id") WHERE o."id" = ${Prisma.raw(`x."${column}"`)})`;
}

import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { heldOn } from "@/lib/evidence/queries/held-on";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { ConcentrationSubject } from "../../concentration/types";
import type { Edge } from "../../types";
import { knownEdge, standing } from "../entity-as-of";
import { climbOwnership, EdgeRow, edgeColumns, edgeOf } from "../entity-edge-sql";

const Row = z.strictObject({
  slug: z.string(),
  name: z.string(),
  nameZh: z.string().nullable(),
  stage: z.string(),
  producers: z.int(),
  locked: z.int(),
});

/**
 * The materials and stages with a producer that this viewer may know of: the stages of the material, or those of its
 * producers if it has none. One statement.
 */
export async function listConcentrations(viewer: Viewer): Promise<ConcentrationSubject[]> {
  const rows = await selectRows(db, "concentrations", Row)`
    WITH made AS (
      SELECT DISTINCT coalesce(m."mergedIntoId", m."id") AS "id", coalesce(p."mergedIntoId", p."id") AS "producer", p."stages"
      FROM "Relationship" x JOIN "Entity" m ON m."id" = x."toId" JOIN "Entity" p ON p."id" = x."fromId"
      WHERE x."kind" = 'produces' AND ${knownEdge(viewer, null)}
    ), locked AS (
      SELECT coalesce(m."mergedIntoId", m."id") AS "id", count(DISTINCT coalesce(p."mergedIntoId", p."id"))::int AS "producers"
      FROM "Relationship" x JOIN "Entity" m ON m."id" = x."toId" JOIN "Entity" p ON p."id" = x."fromId"
      WHERE x."kind" = 'produces' AND ${standing("x", null)} AND x."minRank" IS NOT NULL AND NOT ${readable(viewer, "x")}
        AND NOT EXISTS (SELECT FROM made WHERE made."id" = coalesce(m."mergedIntoId", m."id")
          AND made."producer" = coalesce(p."mergedIntoId", p."id"))
      GROUP BY 1
    )
    SELECT e."slug", ${nameOf("e")} AS "name", ${chineseNameOf("e")} AS "nameZh", stage AS "stage", count(DISTINCT made."producer")::int AS "producers",
      coalesce((SELECT l."producers" FROM locked l WHERE l."id" = e."id"), 0) AS "locked"
    FROM made JOIN "Entity" e ON e."id" = made."id",
      LATERAL unnest(CASE WHEN cardinality(e."stages") > 0 THEN e."stages" ELSE made."stages" END) stage
    GROUP BY e."id", stage ORDER BY "name", e."slug", array_position(e."stages", stage), stage`;
  const subjects = new Map<string, ConcentrationSubject>();
  for (const { stage, producers, ...entity } of rows) {
    const subject = subjects.get(entity.slug) ?? { ...entity, stages: [] };
    subject.stages.push({ stage, producers });
    subjects.set(entity.slug, subject);
  }
  return [...subjects.values()];
}

/**
 * The relationships behind concentration that this viewer may know of and that are in force on a day: who produces the
 * material, what the producers operate, where that is, and who owns them, step by step. One statement.
 */
export async function concentrationEdges(viewer: Viewer, material: string, on: string): Promise<Edge[]> {
  const known = Prisma.sql`${knownEdge(viewer, null)} AND ${heldOn(on)}`;
  const found = await selectRows(db, "concentration-edges", EdgeRow)`
    WITH RECURSIVE
    material AS (SELECT e."id" FROM "Entity" e LEFT JOIN "Entity" t ON t."id" = e."mergedIntoId" WHERE coalesce(t."slug", e."slug") = ${material}),
    produced AS (
      SELECT x."id", x."fromId" FROM "Relationship" x WHERE x."kind" = 'produces' AND x."toId" IN (SELECT "id" FROM material) AND ${known}
    ),
    producer AS (SELECT m."id" FROM produced p JOIN "Entity" o ON o."id" = p."fromId"
      JOIN "Entity" m ON coalesce(m."mergedIntoId", m."id") = coalesce(o."mergedIntoId", o."id")),
    operated AS (
      SELECT x."id", x."toId" FROM "Relationship" x WHERE x."kind" = 'operates' AND x."fromId" IN (SELECT "id" FROM producer) AND ${known}
    ),
    site AS (SELECT "id" FROM producer UNION SELECT "toId" FROM operated),
    up AS (${climbOwnership("up", Prisma.sql`SELECT coalesce(m."mergedIntoId", m."id") FROM site JOIN "Entity" m ON m."id" = site."id"`, known)}),
    wanted AS (
      SELECT "id" FROM produced UNION SELECT "id" FROM operated UNION SELECT "edge" FROM up WHERE "edge" IS NOT NULL
      UNION SELECT x."id" FROM "Relationship" x WHERE x."kind" IN ('located-in', 'operates') AND x."fromId" IN (SELECT "id" FROM site) AND ${known}
      UNION SELECT x."id" FROM "Relationship" x WHERE x."kind" = 'operates' AND x."toId" IN (SELECT "id" FROM site) AND ${known}
    )
    SELECT ${edgeColumns(viewer, null)} FROM wanted JOIN "Relationship" x ON x."id" = wanted."id" ORDER BY x."id"`;
  return found.map(edgeOf).filter(({ from, to }) => from.slug !== to.slug);
}

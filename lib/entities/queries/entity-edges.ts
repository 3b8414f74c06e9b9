import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import type { Edge } from "../types";
import { knownEdge } from "./entity-as-of";
import { climbOwnership, EdgeRow, edgeColumns, edgeOf } from "./entity-edge-sql";

/** The most edges of an entity's own that a page shows; beyond that the graph suits better. */
const OWN = 500;
/** Edges of the chain of owners, and edges among and around the neighbours. */
const CHAIN = 300;
const NEAR = 120;
/** With more neighbours than this, an entity is drawn without their neighbours. */
const NEIGHBOURS = 24;

/**
 * The edges around an entity that this viewer may know of, each with its proof: its own, those of the owners above and
 * the owned below it, and those of its neighbours. One statement; circles end, since each entity occurs once at each
 * depth.
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
  const start = Prisma.sql`SELECT ${found.id}::uuid`;
  const rows = await selectRows(db, "entity-edges", EdgeRow)`
    WITH RECURSIVE
    up AS (${climbOwnership("up", start, known)}),
    down AS (${climbOwnership("down", start, known)}),
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
    SELECT ${edgeColumns(viewer, day)}
    FROM wanted JOIN "Relationship" x ON x."id" = wanted."id"
    ORDER BY x."sharePercent" DESC NULLS LAST, x."id"`;
  return rows.map(edgeOf).filter(({ from, to }) => from.slug !== to.slug);
}

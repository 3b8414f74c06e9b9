import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows, TextList } from "@/lib/db/rows";
import { STAGES } from "@/lib/entities/stages";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { GraphNode } from "../types";

/** SQL for the entity `e` as JSON. Entities are public. */
export const NODE = Prisma.sql`json_build_object('slug', e."slug", 'kind', e."kind", 'country', e."country",
  'stages', e."stages", 'name', ${nameOf("e")}, 'nameZh', ${chineseNameOf("e")})`;

/** What `NODE` builds. */
export const NodeJson = z.strictObject({
  slug: z.string(),
  kind: z.enum(EntityKind),
  country: z.string().nullable(),
  stages: TextList,
  name: z.string(),
  nameZh: z.string().nullable(),
});
const Row = z.strictObject({ asked: z.string(), node: NodeJson });

/** A node as `NODE` gives it, with its stages in the order of the chain. */
export function nodeOf(row: GraphNode): GraphNode {
  return { ...row, stages: STAGES.filter((stage) => row.stages.includes(stage)) };
}

/** Entities by each requested slug; a merged one maps to its merge target. One statement. */
export async function selectNodes(slugs: Iterable<string>): Promise<Map<string, GraphNode>> {
  const asked = [...new Set(slugs)];
  if (asked.length === 0) return new Map();
  const rows = await selectRows(db, "nodes", Row)`
    SELECT o."slug" AS "asked", ${NODE} AS "node"
    FROM "Entity" o JOIN "Entity" e ON e."id" = coalesce(o."mergedIntoId", o."id")
    WHERE o."slug" = ANY(${asked}::text[]) ORDER BY e."slug"`;
  return new Map(rows.map(({ asked: slug, node }) => [slug, nodeOf(node)]));
}

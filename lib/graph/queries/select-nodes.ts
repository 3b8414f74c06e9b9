import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { EntityKind } from "@/lib/db/generated/enums";
import { selectRows, TextList } from "@/lib/db/rows";
import { stageChoices } from "@/lib/field/chains";
import { readChains } from "@/lib/field/queries/read-chains";
import { chineseNameOf, nameOf } from "@/lib/names/queries/entity-names";
import type { GraphNode, GraphStage } from "../types";

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

/** The stages of all chains, in order. One statement. */
export const graphStages = async (): Promise<GraphStage[]> => stageChoices(await readChains());

/** A node as `NODE` gives it, with its stages in the order of the chains. */
export function nodeOf(row: GraphNode, stages: readonly GraphStage[]): GraphNode {
  return { ...row, stages: stages.flatMap(({ key }) => (row.stages.includes(key) ? [key] : [])) };
}

/** Entities by each requested slug; a merged one maps to its merge target. One statement. */
export async function selectNodes(
  slugs: Iterable<string>,
  stages: readonly GraphStage[],
): Promise<Map<string, GraphNode>> {
  const asked = [...new Set(slugs)];
  if (asked.length === 0) return new Map();
  const rows = await selectRows(db, "nodes", Row)`
    SELECT o."slug" AS "asked", ${NODE} AS "node"
    FROM "Entity" o JOIN "Entity" e ON e."id" = coalesce(o."mergedIntoId", o."id")
    WHERE o."slug" = ANY(${asked}::text[]) ORDER BY e."slug"`;
  return new Map(rows.map(({ asked: slug, node }) => [slug, nodeOf(node, stages)]));
}

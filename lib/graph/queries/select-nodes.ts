import "server-only";
import { db } from "@/lib/db/client";
import { chineseNameOf } from "@/lib/entities/queries/name-sql";
import { STAGES } from "@/lib/entities/schema";
import { nameOf } from "@/lib/reports/queries/entity-names";
import type { GraphNode } from "../types";

/** Entities by slug, each once, by name; one that was merged leads to the other. Entities are public. One statement. */
export async function selectNodes(slugs: Iterable<string>): Promise<Map<string, GraphNode>> {
  const asked = [...new Set(slugs)];
  if (asked.length === 0) return new Map();
  const rows = await db.$queryRaw<(GraphNode & { asked: string })[]>`
    SELECT o."slug" AS "asked", e."slug", e."kind"::text AS "kind", e."country", e."stages", ${nameOf("e")} AS "name",
      ${chineseNameOf("e")} AS "nameZh"
    FROM "Entity" o JOIN "Entity" e ON e."id" = coalesce(o."mergedIntoId", o."id")
    WHERE o."slug" = ANY(${asked}::text[]) ORDER BY e."slug"`;
  return new Map(
    rows.map(({ asked: slug, ...node }) => [
      slug,
      { ...node, stages: STAGES.filter((stage) => node.stages.includes(stage)) },
    ]),
  );
}

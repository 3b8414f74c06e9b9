import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { selectEdges } from "@/lib/graph/queries/edge-sql";
import { graphStages, selectNodes } from "@/lib/graph/queries/select-nodes";
import type { GraphEdge, GraphNode } from "@/lib/graph/types";

/** The number of relationships, and of entities, in memory at a time. */
export const GRAPH_BATCH = 1_000;

/** Edges of a run of relationships, and the entities at their ends. */
export type GraphPart = { edges: GraphEdge[]; nodes: ReadonlyMap<string, GraphNode> };

/**
 * Every relationship with a proof that this viewer may read, newest first, with the entities at its ends, in parts.
 * Each part checks again what the viewer may read: anything withdrawn in the meantime is missing from the following
 * parts.
 */
export async function* readGraphParts(viewer: Viewer): AsyncGenerator<GraphPart> {
  const stages = await graphStages();
  for await (const edges of edgeParts(viewer)) {
    yield { edges, nodes: await selectNodes(endsOf(edges), stages) };
  }
}

/** The same as two lists for formats that need all nodes first; only with edges between these nodes. */
export async function readGraphLists(viewer: Viewer): Promise<{
  nodes: AsyncGenerator<GraphNode[]>;
  edges: AsyncGenerator<GraphEdge[]>;
}> {
  const slugs = new Set<string>();
  for await (const edges of edgeParts(viewer)) for (const slug of endsOf(edges)) slugs.add(slug);
  return { nodes: nodeParts([...slugs].sort()), edges: betweenNodes(viewer, slugs) };
}

async function* nodeParts(slugs: readonly string[]): AsyncGenerator<GraphNode[]> {
  const stages = await graphStages();
  for (let at = 0; at < slugs.length; at += GRAPH_BATCH) {
    const nodes = await selectNodes(slugs.slice(at, at + GRAPH_BATCH), stages);
    // An entity that was merged in the meantime stays a node under the address that its edges had.
    yield [...nodes].map(([slug, node]) => ({ ...node, slug }));
  }
}

async function* betweenNodes(viewer: Viewer, slugs: ReadonlySet<string>): AsyncGenerator<GraphEdge[]> {
  for await (const edges of edgeParts(viewer)) {
    yield edges.filter(({ from, to }) => slugs.has(from) && slugs.has(to));
  }
}

const endsOf = (edges: readonly GraphEdge[]): string[] => edges.flatMap(({ from, to }) => [from, to]);

const Part = z.strictObject({ last: z.string().nullable() });

/** Two statements for each part: its extent, by ids alone, and its visible content. */
async function* edgeParts(viewer: Viewer): AsyncGenerator<GraphEdge[]> {
  for (let before: string | null = null; ; ) {
    const behind: Prisma.Sql = before === null ? Prisma.sql`true` : Prisma.sql`x."id" < ${before}::uuid`;
    const [part] = await selectRows(db, "graph-part", Part)`
      SELECT min("id"::text) AS "last" FROM (
        SELECT x."id" FROM "Relationship" x WHERE ${behind} ORDER BY x."id" DESC LIMIT ${GRAPH_BATCH}) x`;
    if (!part?.last) return;
    const where = Prisma.sql`${behind} AND x."id" >= ${part.last}::uuid`;
    const rows = await selectEdges(viewer, {}, { where, limit: GRAPH_BATCH });
    yield rows.map(({ edge }) => edge);
    before = part.last;
  }
}

import "server-only";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { selectEdges } from "@/lib/graph/queries/edge-sql";
import { selectNodes } from "@/lib/graph/queries/select-nodes";
import type { Graph } from "@/lib/graph/types";

/** Beyond this a file is of no use to the programs that read it. */
const MOST = 200_000;

/** Every relationship that this viewer may know the proof of, and what stands at their ends. Two statements. */
export async function wholeGraph(viewer: Viewer): Promise<Graph> {
  const rows = await selectEdges(viewer, {}, { where: Prisma.sql`true`, limit: MOST });
  const edges = rows.map(({ edge }) => edge);
  const nodes = await selectNodes(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: [...nodes.values()], edges, cut: edges.length === MOST };
}

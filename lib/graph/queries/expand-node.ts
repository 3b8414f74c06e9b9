import "server-only";
import type { Viewer } from "@/lib/access/types";
import { NotFound } from "@/lib/errors";
import type { EdgeFilters } from "../schema";
import type { Graph } from "../types";
import { edgesAt } from "./edge-sql";
import { graphStages, selectNodes } from "./select-nodes";

/** The most edges of one entity at once. */
const MOST = 200;

/**
 * An entity with its edges and their other ends, limited to what this viewer may know of. Three statements, one of them for the stages.
 *
 * @throws NotFound
 */
export async function expandNode(viewer: Viewer, slug: string, filters: EdgeFilters): Promise<Graph> {
  const [rows, stages] = await Promise.all([edgesAt(viewer, filters, [slug], MOST + 1), graphStages()]);
  const shown = rows.slice(0, MOST).map(({ edge }) => edge);
  const nodes = await selectNodes([slug, ...shown.flatMap(({ from, to }) => [from, to])], stages);
  if (!nodes.has(slug)) throw new NotFound();
  return {
    nodes: [...new Map([...nodes.values()].map((node) => [node.slug, node])).values()],
    edges: shown,
    stages,
    cut: rows.length > MOST,
  };
}

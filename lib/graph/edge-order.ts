import type { ExploreGraph } from "./schema";
import type { Graph, GraphEdge } from "./types";

export type EdgeSort = NonNullable<ExploreGraph["sort"]>;
const SURE = { high: 0, medium: 1, low: 2 };

/** The edges in table order; ties are sorted by the names of both ends. */
export function sortEdges({ nodes, edges }: Graph, sort: EdgeSort): GraphEdge[] {
  const names = new Map(nodes.map(({ slug, name }) => [slug, name]));
  const name = (slug: string) => names.get(slug) ?? slug;
  const byName = (a: string, b: string) => name(a).localeCompare(name(b), "en");
  const first: Record<EdgeSort, (a: GraphEdge, b: GraphEdge) => number> = {
    from: (a, b) => byName(a.from, b.from),
    to: (a, b) => byName(a.to, b.to),
    kind: (a, b) => a.kind.localeCompare(b.kind, "en"),
    confidence: (a, b) => SURE[a.confidence] - SURE[b.confidence],
    // Newest first, undated ones last.
    since: (a, b) => (since(b) ?? "").localeCompare(since(a) ?? "", "en"),
  };
  return [...edges].sort(
    (a, b) =>
      first[sort](a, b) ||
      byName(a.from, b.from) ||
      a.kind.localeCompare(b.kind, "en") ||
      byName(a.to, b.to) ||
      (a.id < b.id ? -1 : 1),
  );
}

const since = ({ validFrom, asOf }: GraphEdge): string | null => validFrom ?? asOf;

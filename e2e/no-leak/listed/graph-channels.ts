import { type Channel, HOSTILE_QUERIES, inEveryForm, isEdge, isSentenceOf, live } from "../probes";
import type { Canary } from "../world";

/** The graph, its parts and its edges. */
export const GRAPH_CHANNELS: readonly Channel[] = [
  {
    route: "/graph",
    probes: (world) => [
      // Without JavaScript it is a table with the sentences that prove each edge.
      ...inEveryForm("/graph"),
      ...inEveryForm("/graph?view=table&show=2000"),
      ...inEveryForm(`/graph?focus=${world.entity}`),
      ...HOSTILE_QUERIES.map((query) => ({ path: `/graph?${query}`, rare: true })),
    ],
  },
  {
    route: "/graph/[part]",
    probes: (world) => [
      { path: "/graph/data" },
      { path: `/graph/data?focus=${world.entity}&unsupported=on&show=2000`, control: isEdge },
      { path: `/graph/expand?slug=${world.entity}&unsupported=on`, control: isEdge },
      { path: "/graph/names?q=canary" },
      { path: `/graph/path?from=${world.entity}&to=canary-partner&unsupported=on` },
      { path: `/graph/path?from=${world.entity}&to=china-northern-rare-earth&unsupported=on`, rare: true },
      { path: "/graph/no-such-part" },
    ],
  },
  {
    route: "/graph/edges/[id]",
    probes: (world) => [
      { path: "/graph/edges/00000000-0000-7000-8000-000000000000" },
      ...world.canaries
        .filter(({ place }) => place === "id of an edge")
        .map((edge) => ({
          path: `/graph/edges/${edge.word}`,
          echo: edge.word,
          control: (canary: Canary) => live(canary) && isSentenceOf(edge, canary),
        })),
    ],
  },
];

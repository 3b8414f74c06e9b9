import type { Graph } from "./types";

/** Both graphs as one, each entity and edge once. */
export function mergeGraphs(first: Graph, second: Graph): Graph {
  const once = <Row>(rows: Row[], key: (row: Row) => string) => [
    ...new Map(rows.map((row) => [key(row), row])).values(),
  ];
  return {
    nodes: once([...first.nodes, ...second.nodes], ({ slug }) => slug),
    edges: once([...first.edges, ...second.edges], ({ id }) => id),
    cut: first.cut || second.cut,
  };
}

import { circles, describeCircle } from "./circles";
import { importGraph } from "./import-graph";
import type { Module } from "./module";
import { roomOf } from "./rooms";
import type { Violation } from "./rules";

/** What may not import itself through others, and which of these a file belongs to. */
const NODES: readonly { rule: string; nodeOf: (path: string) => string | null }[] = [
  { rule: "rooms-import-in-no-circle", nodeOf: roomOf },
  { rule: "files-import-in-no-circle", nodeOf: (path) => (/\.tsx?$/.test(path) ? path : null) },
];

/** The circles of imports among rooms and among files, at the first file of each. */
export function circleViolations(modules: readonly Module[]): Violation[] {
  return NODES.flatMap(({ rule, nodeOf }) => {
    const graph = importGraph(modules, nodeOf);
    return circles(graph).map((circle) => {
      const [first = "", second = ""] = circle.nodes;
      const path = graph.get(first)?.get(second)?.[0]?.from ?? first;
      return { path, rule, message: describeCircle(circle, graph) };
    });
  });
}

import { type FileImport, type ImportGraph, reachable } from "./import-graph";

/** A circle of imports: its nodes, each importing the next and the last the first, and how many more are bound to it. */
export type Circle = { nodes: readonly string[]; more: number };

/** A shortest circle of each set of nodes that import each other, directly or through others. */
export function circles(graph: ImportGraph): Circle[] {
  const targets = (node: string) => graph.get(node)?.keys() ?? [];
  const sources = new Map<string, string[]>();
  for (const [node, imported] of graph) {
    for (const to of imported.keys()) sources.set(to, [...(sources.get(to) ?? []), node]);
  }
  const done = new Set<string>();
  return [...graph.keys()].flatMap((start) => {
    if (done.has(start)) return [];
    const nodes = shortestCircle(start, targets);
    if (nodes === null) return [];
    const back = reachable(start, (node) => sources.get(node) ?? []);
    const bound = [...reachable(start, targets)].filter((node) => back.has(node));
    for (const node of bound) done.add(node);
    return [{ nodes, more: bound.length - nodes.length }];
  });
}

function shortestCircle(start: string, targets: (node: string) => Iterable<string>): string[] | null {
  const before = new Map<string, string>();
  let edge = [start];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const node of edge) {
      for (const to of targets(node)) {
        if (to === start) return pathTo(node, start, before);
        if (before.has(to)) continue;
        before.set(to, node);
        next.push(to);
      }
    }
    edge = next;
  }
  return null;
}

function pathTo(end: string, start: string, before: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let node = end; node !== start; ) {
    node = before.get(node) ?? start;
    path.unshift(node);
  }
  return path;
}

/** As many imports of each arrow as a message names. */
const NAMED = 3;

/** A circle in words: its arrows, and the files that draw each of them. */
export function describeCircle({ nodes, more }: Circle, graph: ImportGraph): string {
  const arrows = nodes.map((from, index) => {
    const to = nodes[(index + 1) % nodes.length] ?? from;
    return `\n  ${from} → ${to}${namedImports(from, graph.get(from)?.get(to) ?? [])}`;
  });
  const others = more > 0 ? ` (${more} more import each other with these)` : "";
  return `is part of a circle of imports${others}:${arrows.join("")}`;
}

function namedImports(node: string, imports: readonly FileImport[]): string {
  if (imports.some(({ from }) => from === node)) return "";
  const named = imports.slice(0, NAMED).map(({ from, to }) => `${from} imports ${to}`);
  const rest = imports.length - named.length;
  return `: ${[...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ")}`;
}

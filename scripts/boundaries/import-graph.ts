import type { Module } from "./module";
import { isTest } from "./rooms";

/** One file, and one that it imports; paths from the root. */
export type FileImport = { from: string; to: string };

/**
 * Who imports whom: to each node the nodes that it imports, with the imports of files behind each. A node is a file, a
 * room or a layer. Imports of types count, those of tests do not. In alphabetical order, so that the same imports always
 * give the same drawing and the same messages.
 */
export type ImportGraph = ReadonlyMap<string, ReadonlyMap<string, readonly FileImport[]>>;

/** @param nodeOf the node that a file belongs to; null leaves it out */
export function importGraph(
  modules: readonly Module[],
  nodeOf: (path: string) => string | null,
): ImportGraph {
  const paths = new Map(modules.map(({ path }) => [path.replace(/\.tsx?$/, ""), path]));
  const found = new Map<string, Map<string, FileImport[]>>();
  const importsOf = (node: string) => {
    const known = found.get(node) ?? new Map<string, FileImport[]>();
    found.set(node, known);
    return known;
  };
  for (const { path, imports } of modules) {
    const from = nodeOf(path);
    if (from === null || isTest(path)) continue;
    for (const { source } of imports) {
      const target = paths.get(source) ?? source;
      const to = nodeOf(target);
      if (to === null || to === from) continue;
      importsOf(to);
      importsOf(from).set(to, [...(importsOf(from).get(to) ?? []), { from: path, to: target }]);
    }
  }
  return new Map(
    [...found].sort(byText).map(([node, targets]) => [node, new Map([...targets].sort(byText))]),
  );
}

/** The nodes that import `start`, directly or through others, or that it imports: whichever way `next` leads. */
export function reachable(start: string, next: (node: string) => Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const open = [...next(start)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...next(node));
  }
  return seen;
}

const byText = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

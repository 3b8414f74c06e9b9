import type { Module } from "./module";
import { isTest, placeOf } from "./rooms";

/** Each room, and the layers above the rooms, with what it imports. Imports of types count, those of tests do not. */
export type RoomGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** The files directly in `lib`, together: none of them is a room. */
export const SINGLE_FILES = "lib/*.ts";

/** What imports what, in alphabetical order, so that the same imports always give the same drawing. */
export function roomGraph(modules: readonly Module[]): RoomGraph {
  const found = new Map<string, Set<string>>();
  for (const { path, imports } of modules) {
    const from = roomOf(path);
    if (!from || isTest(path)) continue;
    const targets = found.get(from) ?? new Set();
    found.set(from, targets);
    for (const { source } of imports) {
      const to = roomOf(source);
      if (to && to !== from) targets.add(to);
    }
  }
  for (const target of [...found.values()].flatMap((targets) => [...targets])) {
    if (!found.has(target)) found.set(target, new Set());
  }
  return new Map(
    [...found].sort(byText).map(([room, targets]) => [room, new Set([...targets].sort())] as const),
  );
}

function roomOf(path: string): string | null {
  const place = placeOf(path);
  if (place.layer === "lib") return place.file === "" ? SINGLE_FILES : place.room;
  return place.layer === "app" || place.layer === "components" || place.layer === "scripts"
    ? place.layer
    : null;
}

/**
 * The rooms in groups: rooms that import each other, directly or through others, share a group; every other room has
 * its own. Groups and their rooms are in alphabetical order.
 */
export function circles(graph: RoomGraph): string[][] {
  const reached = new Map([...graph.keys()].map((room) => [room, reachable(graph, room)]));
  const groups = new Map<string, string[]>();
  for (const room of graph.keys()) {
    const first =
      [...groups.keys()].find((other) => reached.get(room)?.has(other) && reached.get(other)?.has(room)) ??
      room;
    groups.set(first, [...(groups.get(first) ?? []), room]);
  }
  return [...groups.values()];
}

/** The arrows between groups that no path through other groups implies, as pairs of group indices. */
export function arrows(graph: RoomGraph, groups: readonly (readonly string[])[]): [number, number][] {
  const groupOf = new Map(groups.flatMap((rooms, index) => rooms.map((room) => [room, index] as const)));
  const condensed = groups.map((rooms, index) => {
    const targets = rooms.flatMap((room) =>
      [...(graph.get(room) ?? [])].map((to) => groupOf.get(to) ?? index),
    );
    return new Set(targets.filter((target) => target !== index));
  });
  const asGraph = new Map(condensed.map((targets, index) => [index, targets] as const));
  return condensed.flatMap((targets, from) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reachable(asGraph, other).has(to)))
      .sort((a, b) => a - b)
      .map((to): [number, number] => [from, to]),
  );
}

/** The pairs of rooms that import each other directly, each pair and the list in alphabetical order. */
export function mutualPairs(graph: RoomGraph): [string, string][] {
  return [...graph].flatMap(([room, targets]) =>
    [...targets]
      .filter((other) => room < other && graph.get(other)?.has(room))
      .map((other): [string, string] => [room, other]),
  );
}

/** Everything imported from `start`, directly or through others; `start` itself only if a circle leads back to it. */
function reachable<T>(graph: ReadonlyMap<T, ReadonlySet<T>>, start: T): Set<T> {
  const seen = new Set<T>();
  const open = [...(graph.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return seen;
}

const byText = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

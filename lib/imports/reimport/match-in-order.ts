/**
 * Pairs equal keys of two lists, each position once. Of several positions with the same key, those between the same
 * neighbours are paired first, then the rest in order. A null key matches nothing; positions already in `pairs` are
 * skipped.
 */
export function matchInOrder(
  fresh: readonly (string | null)[],
  old: readonly (string | null)[],
  pairs: Map<number, number>,
): void {
  const used = new Set(pairs.values());
  const places = new Map<string, number[]>();
  for (const [at, key] of old.entries()) {
    if (key === null || used.has(at)) continue;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const repeated: number[] = [];
  const counts = countsOf(fresh);
  for (const [at, key] of fresh.entries()) {
    const known = key === null || pairs.has(at) ? undefined : places.get(key);
    if (!known) continue;
    if (known.length === 1 && counts.get(key ?? "") === 1) pairs.set(at, known[0] ?? 0);
    else repeated.push(at);
  }
  const taken = new Set(pairs.values());
  const pair = (at: number, to: number | undefined): boolean => {
    if (to === undefined || taken.has(to) || old[to] !== fresh[at]) return false;
    pairs.set(at, to);
    taken.add(to);
    return true;
  };
  // where the search in each list of positions begins
  const first = new Map<string, number>();
  const after = repeated.filter((at) => !pair(at, next(pairs.get(at - 1), 1)));
  const before = after.reverse().filter((at) => !pair(at, next(pairs.get(at + 1), -1)));
  for (const at of before.reverse()) {
    const key = fresh[at] ?? "";
    const queue = places.get(key) ?? [];
    let from = first.get(key) ?? 0;
    while (from < queue.length && taken.has(queue[from] ?? -1)) from += 1;
    first.set(key, from + 1);
    pair(at, queue[from]);
  }
}

const next = (place: number | undefined, step: number): number | undefined =>
  place === undefined ? undefined : place + step;

function countsOf(keys: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

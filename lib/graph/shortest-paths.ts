type Ends = { from: string; to: string };

/**
 * The edges of every shortest path between two entities, ignoring direction; none if there is no path.
 *
 * @param blocked paths do not pass through these, but they may be an end
 */
export function shortestPaths<Edge extends Ends>(
  edges: readonly Edge[],
  start: string,
  goal: string,
  blocked: ReadonlySet<string>,
): { steps: number; edges: Edge[] } {
  const around = neighbours(edges);
  const fromStart = distances(around, start, goal, blocked);
  const steps = fromStart.get(goal) ?? 0;
  if (steps === 0) return { steps: 0, edges: [] };
  const fromGoal = distances(around, goal, start, blocked);
  const onPath = (a: string, b: string) => {
    if ((a !== start && blocked.has(a)) || (b !== goal && blocked.has(b))) return false;
    const [before, after] = [fromStart.get(a), fromGoal.get(b)];
    return before !== undefined && after !== undefined && before + 1 + after === steps;
  };
  return { steps, edges: edges.filter(({ from, to }) => onPath(from, to) || onPath(to, from)) };
}

function neighbours(edges: readonly Ends[]): Map<string, string[]> {
  const around = new Map<string, string[]>();
  const add = (a: string, b: string) => {
    const known = around.get(a);
    if (known) known.push(b);
    else around.set(a, [b]);
  };
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  return around;
}

/** Steps from `start`; `end` and blocked ones are reached but not passed. */
function distances(
  around: ReadonlyMap<string, readonly string[]>,
  start: string,
  end: string,
  blocked: ReadonlySet<string>,
): Map<string, number> {
  const steps = new Map([[start, 0]]);
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === end || (at !== start && blocked.has(at))) continue;
    for (const next of around.get(at) ?? []) {
      if (steps.has(next)) continue;
      steps.set(next, (steps.get(at) ?? 0) + 1);
      queue.push(next);
    }
  }
  return steps;
}

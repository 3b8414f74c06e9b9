/**
 * The final target of each merged entity, given the merges in force: the rule that `refresh-merges` writes to the
 * database; pure. For an entity merged twice the last merge counts, and a circle (which commands refuse) has no target.
 */
export function mergedFinally(standing: readonly { from: string; into: string }[]): Map<string, string> {
  const next = new Map(standing.map(({ from, into }) => [from, into]));
  const last = new Map<string, string>();
  for (const from of next.keys()) {
    let at = from;
    for (let steps = 0; steps <= next.size && next.has(at); steps += 1) at = next.get(at) ?? at;
    if (!next.has(at)) last.set(from, at);
  }
  return last;
}

/**
 * Where each merged entity leads in the end, given the merges that stand. The rule that `refresh-merges` writes to the
 * database; pure. Of an entity merged twice the last merge counts, and a circle (which commands refuse) leads nowhere.
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

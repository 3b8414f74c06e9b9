type Span = { start: number; end: number };

/** Of overlapping spans keeps the longest, then the first; the result is in reading order. */
export function longest<Found extends Span>(spans: readonly Found[]): Found[] {
  const order = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Map<number, Found>();
  const covered: { [offset: number]: true } = {};
  for (const span of order) {
    // An already accepted span is at least as long, so it covers the beginning or the end of any that it overlaps.
    if (covered[span.start] || covered[span.end - 1]) continue;
    for (let at = span.start; at < span.end; at += 1) covered[at] = true;
    taken.set(span.start, span);
  }
  return [...taken.values()].sort((a, b) => a.start - b.start);
}

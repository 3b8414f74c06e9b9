/** Looks that are no further apart are one visit. */
export const VISIT_MINUTES = 30;

/** Changes further back are not listed, however long a person was away. */
export const MOST_DAYS = 90;

/** The moment from which changes are new: the visit before, but not longer ago than is listed; null on a first visit. */
export function newSince(before: Date | null, now: Date): Date | null {
  if (before === null) return null;
  const earliest = now.getTime() - MOST_DAYS * 86_400_000;
  return new Date(Math.max(before.getTime(), earliest));
}

/** Lines from several lists in one order. */
export function newestFirst<Line extends { at: Date }>(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

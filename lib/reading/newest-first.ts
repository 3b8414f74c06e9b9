/** Lines from several lists in one order. */
export function newestFirst<Line extends { at: Date }>(lines: readonly Line[]): Line[] {
  return lines.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

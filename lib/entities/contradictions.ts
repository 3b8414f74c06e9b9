/** An edge as far as another can contradict it. Days are ISO; `null` where nobody knows. */
export type DatedEdge = {
  id: string;
  from: string;
  to: string;
  kind: string;
  sharePercent: number | null;
  validFrom: string | null;
  validTo: string | null;
  precision: "year" | "month" | "day" | null;
  /** the day that the source speaks of */
  asOf: string | null;
};

/** Kinds that cannot hold both ways at once. Two companies may supply each other; neither is the other's branch. */
const ONE_WAY: ReadonlySet<string> = new Set([
  "owns",
  "subsidiary-of",
  "branch-of",
  "predecessor-of",
  "operates",
  "located-in",
  "member-of",
  "produces",
  "regulates",
  "controls-export-of",
]);

/**
 * Whether two edges cannot both be true: the same ends and kind with another share, or the other way round, at the same
 * time. Both are kept; which one is right is for people to say.
 */
export function contradicts(one: DatedEdge, other: DatedEdge): boolean {
  if (one.id === other.id || one.kind !== other.kind || !overlaps(one, other)) return false;
  if (one.from === other.from && one.to === other.to) {
    return (
      one.sharePercent !== null && other.sharePercent !== null && one.sharePercent !== other.sharePercent
    );
  }
  const reversed = one.from === other.to && one.to === other.from && one.from !== one.to;
  return reversed && ONE_WAY.has(one.kind) && !isCrossHolding(one, other);
}

/** Ids of the edges that contradict each edge; edges that nothing contradicts are left out. */
export function contradictions(edges: readonly DatedEdge[]): Map<string, string[]> {
  const byEnds = new Map<string, DatedEdge[]>();
  for (const edge of edges) {
    const key = [edge.kind, ...[edge.from, edge.to].sort()].join(" ");
    byEnds.set(key, [...(byEnds.get(key) ?? []), edge]);
  }
  return new Map(
    [...byEnds.values()].flatMap((group) =>
      group.flatMap((edge): [string, string[]][] => {
        const against = group.filter((other) => contradicts(edge, other)).map(({ id }) => id);
        return against.length === 0 ? [] : [[edge.id, against]];
      }),
    ),
  );
}

/** Two companies may each hold a minority of the other. */
function isCrossHolding(one: DatedEdge, other: DatedEdge): boolean {
  const minor = ({ sharePercent }: DatedEdge) => sharePercent !== null && sharePercent <= 50;
  return one.kind === "owns" && minor(one) && minor(other);
}

function overlaps(one: DatedEdge, other: DatedEdge): boolean {
  const [a, b] = [span(one), span(other)];
  return a.from <= b.to && b.from <= a.to;
}

/** The days in which an edge is said to hold: as it is dated, else the one day that its source speaks of, else any. */
function span({ validFrom, validTo, precision, asOf }: DatedEdge): { from: string; to: string } {
  if (validFrom === null && validTo === null && asOf !== null) return { from: asOf, to: asOf };
  return { from: validFrom ?? "0000", to: validTo === null ? "9999" : lastDay(validTo, precision) };
}

/** The end of the year or month that a day stands for, as text that sorts behind each of its days. */
function lastDay(day: string, precision: DatedEdge["precision"]): string {
  if (precision === "year") return `${day.slice(0, 4)}-99`;
  return precision === "month" ? `${day.slice(0, 7)}-99` : day;
}

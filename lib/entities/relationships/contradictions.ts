import {
  commonDays,
  type DatedFact,
  type Days,
  EARLIEST,
  firstDay,
  heldDays,
  LATEST,
  lastDay,
  vouchedDays,
} from "@/lib/evidence/partial-date";
import { OWNER_FIRST, OWNER_LAST } from "../concentration/ownership";

/** The facts of an edge that another edge can contradict. */
export type DatedEdge = DatedFact & {
  id: string;
  from: string;
  to: string;
  kind: string;
  sharePercent: number | null;
};

/**
 * Kinds that cannot be true in both directions at once. Two companies may supply each other; neither is the other's
 * branch.
 */
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

/** Kinds whose chains never form a circle. */
const NO_CIRCLE = ["branch-of", "predecessor-of", "located-in"];

/** The longest circle searched for. */
const LONGEST = 6;

/**
 * Whether two edges cannot both be true: the same ends and kind with another share, or in the opposite direction, at
 * the same time. Both are kept; people decide which one is right.
 */
export function contradicts(one: DatedEdge, other: DatedEdge): boolean {
  if (one.id === other.id || one.kind !== other.kind || !overlap([one, other])) return false;
  if (one.from === other.from && one.to === other.to) {
    return (
      one.sharePercent !== null && other.sharePercent !== null && one.sharePercent !== other.sharePercent
    );
  }
  const reversed = one.from === other.to && one.to === other.from && one.from !== one.to;
  return reversed && ONE_WAY.has(one.kind) && !isCrossHolding(one, other);
}

/**
 * Ids of the edges that contradict each edge; uncontradicted edges are left out. Beyond pairs: circles of owners or of
 * places, an owner that is a subsidiary of what it owns, and shares in one body that add up to more than all of it.
 */
export function contradictions(edges: readonly DatedEdge[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  const note = (group: readonly DatedEdge[]) => {
    for (const one of group)
      for (const other of group)
        if (one.id !== other.id) found.set(one.id, (found.get(one.id) ?? new Set()).add(other.id));
  };
  for (const pair of pairs(edges)) note(pair);
  for (const kind of NO_CIRCLE)
    for (const circle of circles(edges.filter((edge) => edge.kind === kind).map((edge) => step(edge))))
      note(circle);
  for (const circle of circles(edges.flatMap((edge) => (controls(edge) ? [step(edge)] : [])))) note(circle);
  for (const excess of excessShares(edges)) note(excess);
  const order = new Map(edges.map(({ id }, at) => [id, at]));
  const inOrder = (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  return new Map([...found].map(([id, against]) => [id, [...against].sort(inOrder)]));
}

function pairs(edges: readonly DatedEdge[]): DatedEdge[][] {
  const byEnds = new Map<string, DatedEdge[]>();
  for (const edge of edges) {
    const key = [edge.kind, ...[edge.from, edge.to].sort()].join(" ");
    byEnds.set(key, [...(byEnds.get(key) ?? []), edge]);
  }
  return [...byEnds.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap((other) => (contradicts(one, other) ? [[one, other]] : [])),
    ),
  );
}

/** Two companies may each hold a minority of the other. */
function isCrossHolding(one: DatedEdge, other: DatedEdge): boolean {
  const minor = ({ sharePercent }: DatedEdge) => sharePercent !== null && sharePercent <= 50;
  return one.kind === "owns" && minor(one) && minor(other);
}

type Step = { edge: DatedEdge; from: string; to: string };

const step = (edge: DatedEdge): Step =>
  OWNER_LAST.some((kind) => kind === edge.kind)
    ? { edge, from: edge.to, to: edge.from }
    : { edge, from: edge.from, to: edge.to };

/** Whether an edge says that one end controls the other: a majority, or a subsidiary. */
const controls = ({ kind, sharePercent }: DatedEdge): boolean =>
  OWNER_LAST.some((one) => one === kind) ||
  (OWNER_FIRST.some((one) => one === kind) && sharePercent !== null && sharePercent > 50);

/** Closed chains of at least two edges that are in force at the same time. */
function circles(steps: readonly Step[]): DatedEdge[][] {
  const outgoing = new Map<string, Step[]>();
  for (const one of steps) outgoing.set(one.from, [...(outgoing.get(one.from) ?? []), one]);
  const found: DatedEdge[][] = [];
  const follow = (start: string, at: string, path: readonly DatedEdge[], passed: ReadonlySet<string>) => {
    for (const { edge, to } of outgoing.get(at) ?? []) {
      const longer = [...path, edge];
      if (to === start) {
        if (longer.length > 1 && overlap(longer)) found.push(longer);
      } else if (to > start && !passed.has(to) && longer.length < LONGEST) {
        follow(start, to, longer, new Set([...passed, to]));
      }
    }
  };
  // Each circle is found only from its first entity.
  for (const start of outgoing.keys()) follow(start, start, [], new Set([start]));
  return found;
}

/** Holdings of several owners in one body that cannot all be true on one day. */
function excessShares(edges: readonly DatedEdge[]): DatedEdge[][] {
  const byOwned = new Map<string, DatedEdge[]>();
  for (const edge of edges)
    if (OWNER_FIRST.some((kind) => kind === edge.kind) && edge.sharePercent !== null)
      byOwned.set(edge.to, [...(byOwned.get(edge.to) ?? []), edge]);
  return [...byOwned.values()].flatMap((holdings) =>
    [...new Set(holdings.map((edge) => surely(edge).first))].flatMap((day) => {
      const that = holdings.filter((edge) => isSure(edge, day));
      const least = new Map<string, number>();
      for (const { from, sharePercent } of that)
        least.set(from, Math.min(least.get(from) ?? 100, sharePercent ?? 100));
      const sum = [...least.values()].reduce((all, share) => all + share, 0);
      return least.size > 1 && sum > 100 + 1e-6 ? [that] : [];
    }),
  );
}

const isSure = (edge: DatedEdge, day: string): boolean => {
  const { first, last } = surely(edge);
  return first <= day && day <= last;
};

/**
 * The days on which an edge is certainly in force: “from 2020” may begin on 31 December, “until 2020” may end on 1
 * January. For an edge from 2020 until 2020 no day is certain, and its last day is then before its first.
 */
function surely(edge: DatedEdge): Days {
  const { validFrom, validTo, precision, asOf, asOfPrecision } = edge;
  if (validFrom === null && validTo === null && asOf !== null)
    return { first: lastDay(asOf, asOfPrecision), last: firstDay(asOf, asOfPrecision) };
  return {
    first: validFrom === null ? EARLIEST : lastDay(validFrom, precision),
    last: validTo === null ? LATEST : firstDay(validTo, precision),
  };
}

/**
 * Whether all edges are certainly in force at the same time. A handover within one year or on one day does not count.
 */
function overlap(edges: readonly DatedEdge[]): boolean {
  const vague = edges.filter((edge) => surely(edge).last < surely(edge).first);
  const certain = edges.filter((edge) => !vague.includes(edge));
  const common = certain.map(surely).reduce<Days | null>((days, more) => days && commonDays(days, more), {
    first: EARLIEST,
    last: LATEST,
  });
  if (!common) return false;
  // Two vague ones may follow each other; a single vague one contradicts if the others hold throughout.
  if (vague.length > 1) return false;
  if (vague.some((edge) => !covers(common, vouchedDays(edge)))) return false;
  return common.first < common.last || vague.length === 1 || !isHandOver(certain, common.first);
}

const covers = (outer: Days, inner: Days): boolean => outer.first <= inner.first && inner.last <= outer.last;

/** One ends on the day on which another begins. */
function isHandOver(edges: readonly DatedEdge[], day: string): boolean {
  const ends = edges.some(
    (edge) => edge.validTo !== null && heldDays(edge).last === day && edge.validFrom !== day,
  );
  const begins = edges.some((edge) => edge.validFrom !== null && heldDays(edge).first === day);
  return ends && begins;
}

import {
  commonDays,
  type DatedFact,
  type Days,
  EARLIEST,
  heldDays,
  includesDay,
  LATEST,
  vouchedDays,
} from "@/lib/evidence/partial-date";
import type { RelationshipKind } from "../schema";

/** How many steps owners and owned are followed. */
export const DEPTH = 6;

/** A holding of at least this, in per cent, means control. */
export const CONTROL = 50;

/** Kinds that run from owner to owned, and those that run from owned to owner. */
export const OWNER_FIRST = ["owns", "joint-venture-partner-in"] as const satisfies RelationshipKind[];
export const OWNER_LAST = ["subsidiary-of"] as const satisfies RelationshipKind[];

/** The facts of a relationship that ownership needs. */
export type OwnershipEdge = DatedFact & {
  id: string;
  kind: RelationshipKind;
  from: { slug: string };
  to: { slug: string };
  sharePercent: number | null;
};

/**
 * Per cent held through all steps of one path; a range if edges of a step contradict each other. `days`: those on which
 * every step is known to hold; never empty.
 */
export type Effective = { low: number; high: number; days: Days };

/** One step up or down; all edges of the pair are listed. */
export type OwnershipStep<E> = {
  slug: string;
  edges: E[];
  /** through the whole path; null for the first step, and if a share is unknown or not all hold on the same day */
  effective: Effective | null;
  /** through all paths, if more than one is known; `whole` if the share of each is known */
  total: (Effective & { whole: boolean }) | null;
  /** each step is a subsidiary or a holding of half or more, whatever the shares multiply to */
  controls: boolean;
  /** already visited: it is not followed again, so that circles end */
  repeated: boolean;
  further: OwnershipStep<E>[];
};

/** The owner and the owned of an edge, or null for other edges. */
export function stakeOf(edge: OwnershipEdge): { owner: string; owned: string } | null {
  if (OWNER_FIRST.some((kind) => kind === edge.kind)) return { owner: edge.from.slug, owned: edge.to.slug };
  if (OWNER_LAST.some((kind) => kind === edge.kind)) return { owner: edge.to.slug, owned: edge.from.slug };
  return null;
}

const WHOLE: Effective = { low: 100, high: 100, days: { first: EARLIEST, last: LATEST } };

/**
 * Owners above an entity, or what it owns below, at most `DEPTH` steps away. Each entity is followed once; its holdings
 * through several paths are added up at its first occurrence.
 *
 * @param on the calendar day on which shares count: those not in force on it are shown but not multiplied
 */
export function ownershipTree<E extends OwnershipEdge>(
  edges: readonly E[],
  root: string,
  way: "up" | "down",
  on: string,
): OwnershipStep<E>[] {
  const steps = new Map<string, Map<string, E[]>>();
  for (const edge of edges) {
    const stake = stakeOf(edge);
    if (!stake) continue;
    const [near, far] = way === "up" ? [stake.owned, stake.owner] : [stake.owner, stake.owned];
    const from = steps.get(near) ?? new Map<string, E[]>();
    from.set(far, [...(from.get(far) ?? []), edge]);
    steps.set(near, from);
  }
  const totals = totalsOf(steps, root, on);
  const met = new Set([root]);
  const follow = (
    slug: string,
    depth: number,
    held: Effective | null,
    control: boolean,
  ): OwnershipStep<E>[] => {
    const here = [...(steps.get(slug) ?? [])].map(([far, parallel]) => {
      const repeated = met.has(far);
      met.add(far);
      return { far, parallel, repeated, share: multiply(held, shareOf(parallel, on)) };
    });
    return here.map(({ far, parallel, repeated, share }) => {
      const controls = control && parallel.some((edge) => isControl(edge, on));
      return {
        slug: far,
        edges: parallel,
        effective: depth === 0 ? null : share,
        total: repeated || far === root ? null : (totals.get(far) ?? null),
        controls,
        repeated,
        further: repeated || depth + 1 >= DEPTH ? [] : follow(far, depth + 1, share, controls),
      };
    });
  };
  return follow(root, 0, WHOLE, true);
}

/** The total holding of each entity over all simple paths; only entities with more than one path. */
function totalsOf<E extends OwnershipEdge>(
  steps: ReadonlyMap<string, ReadonlyMap<string, E[]>>,
  root: string,
  on: string,
): Map<string, Effective & { whole: boolean }> {
  const paths = new Map<string, (Effective | null)[]>();
  const follow = (slug: string, held: Effective | null, passed: ReadonlySet<string>): void => {
    for (const [far, parallel] of steps.get(slug) ?? []) {
      if (passed.has(far) || passed.size > DEPTH) continue;
      const share = multiply(held, shareOf(parallel, on));
      paths.set(far, [...(paths.get(far) ?? []), share]);
      follow(far, share, new Set([...passed, far]));
    }
  };
  follow(root, WHOLE, new Set([root]));
  return new Map(
    [...paths].flatMap(([slug, shares]): [string, Effective & { whole: boolean }][] => {
      const known = shares.filter((share) => share !== null);
      const days = known.reduce<Days | null>((all, { days: own }) => all && commonDays(all, own), WHOLE.days);
      if (known.length < 2 || !days) return [];
      const sum = (end: "low" | "high") => known.reduce((all, share) => all + share[end], 0);
      return [[slug, { low: sum("low"), high: sum("high"), days, whole: known.length === shares.length }]];
    }),
  );
}

const isControl = (edge: OwnershipEdge, on: string): boolean =>
  includesDay(heldDays(edge), on) &&
  (OWNER_LAST.some((kind) => kind === edge.kind) || (edge.sharePercent ?? 0) >= CONTROL);

/**
 * The lowest and highest share that the edges of one pair give for the newest time they cover; null if none that counts
 * on that day has a share.
 */
function shareOf(parallel: readonly OwnershipEdge[], on: string): Effective | null {
  const holding = parallel.flatMap((edge) => {
    const { sharePercent } = edge;
    const days = vouchedDays(edge);
    // A share as of one day may hold on others too; a future purchase does not count yet.
    const counts = includesDay(heldDays(edge), on) && days.first <= on;
    return counts && sharePercent !== null ? [{ sharePercent, days }] : [];
  });
  const [newest] = holding.toSorted((a, b) => (a.days.first < b.days.first ? 1 : -1));
  if (!newest) return null;
  const together = holding.filter(({ days }) => commonDays(days, newest.days) !== null);
  const shares = together.map(({ sharePercent }) => sharePercent);
  const days = together.reduce((all, { days: own }) => commonDays(all, own) ?? all, newest.days);
  return { low: Math.min(...shares), high: Math.max(...shares), days };
}

function multiply(held: Effective | null, share: Effective | null): Effective | null {
  const days = held && share && commonDays(held.days, share.days);
  if (!held || !share || !days) return null;
  return { low: (held.low * share.low) / 100, high: (held.high * share.high) / 100, days };
}

import type { RelationshipKind } from "./schema";

/** How far owners and owned are followed. */
export const DEPTH = 6;

/** Kinds that run from owner to owned, and those that run from owned to owner. */
export const OWNER_FIRST = ["owns", "joint-venture-partner-in"] as const satisfies RelationshipKind[];
export const OWNER_LAST = ["subsidiary-of"] as const satisfies RelationshipKind[];

/** What ownership needs to know of a relationship. */
export type OwnershipEdge = {
  id: string;
  kind: RelationshipKind;
  from: { slug: string };
  to: { slug: string };
  sharePercent: number | null;
  validTo: string | null;
};

/** Per cent held through all steps of one path; two numbers where edges of a step contradict one another. */
export type Effective = { low: number; high: number };

/** One step up or down; all edges of the pair stand side by side. */
export type OwnershipStep<E> = {
  slug: string;
  edges: E[];
  /** through the whole path; null for the first step and where a share of the path is not known or has ended */
  effective: Effective | null;
  /** met before: it is not followed again, so that circles end */
  repeated: boolean;
  further: OwnershipStep<E>[];
};

/** The owner and the owned of an edge, or null for an edge that is not ownership. */
export function stakeOf(edge: OwnershipEdge): { owner: string; owned: string } | null {
  if (OWNER_FIRST.some((kind) => kind === edge.kind)) return { owner: edge.from.slug, owned: edge.to.slug };
  if (OWNER_LAST.some((kind) => kind === edge.kind)) return { owner: edge.to.slug, owned: edge.from.slug };
  return null;
}

/**
 * Owners above an entity, or what it owns below, at most `DEPTH` steps away. Each entity is followed once.
 *
 * @param on the calendar day on which shares count: those that ended before it are shown and not multiplied
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
  const met = new Set([root]);
  const follow = (slug: string, depth: number, held: Effective | null): OwnershipStep<E>[] => {
    const here = [...(steps.get(slug) ?? [])].map(([far, parallel]) => {
      const repeated = met.has(far);
      met.add(far);
      return { far, parallel, repeated, share: multiply(held, shareOf(parallel, on)) };
    });
    return here.map(({ far, parallel, repeated, share }) => ({
      slug: far,
      edges: parallel,
      effective: depth === 0 ? null : share,
      repeated,
      further: repeated || depth + 1 >= DEPTH ? [] : follow(far, depth + 1, share),
    }));
  };
  return follow(root, 0, { low: 100, high: 100 });
}

/** The least and the most that the edges of one pair say; null where one that still holds says nothing. */
function shareOf(parallel: readonly OwnershipEdge[], on: string): Effective | null {
  const holding = parallel.filter(({ validTo }) => validTo === null || validTo >= on);
  const shares = holding.flatMap(({ sharePercent }) => (sharePercent === null ? [] : [sharePercent]));
  if (shares.length === 0) return null;
  return { low: Math.min(...shares), high: Math.max(...shares) };
}

function multiply(held: Effective | null, share: Effective | null): Effective | null {
  return held && share && { low: (held.low * share.low) / 100, high: (held.high * share.high) / 100 };
}

import { CONTROL, DEPTH } from "./ownership";

/** A share attributed to a group, and the relationships behind it. */
export type Attribution = { key: string | null; part: number; edges: string[] };

/** An ownership relationship in force on the day in question. */
export type Holding = {
  id: string;
  owner: string;
  owned: string;
  /** `control` needs no share: a subsidiary. `venture`: a partner in a joint venture */
  kind: "share" | "control" | "venture";
  sharePercent: number | null;
};

/** Attributions as text, for comparison. */
export const attributionKey = (parts: readonly Attribution[]): string =>
  parts
    .map(({ key, part }) => `${key} ${part.toFixed(6)}`)
    .sort(compare)
    .join(",");

/**
 * The heads of the groups that control an entity: up along subsidiaries and holdings of half or more. A joint venture
 * is split by its partners' shares; parts without a share, in a circle or contradicted are not attributed.
 */
export function groupOf(
  slug: string,
  holdings: readonly Holding[],
  passed: ReadonlySet<string> = new Set(),
): Attribution[] {
  const unknown = (edges: string[]): Attribution[] => [{ key: null, part: 1, edges }];
  if (passed.has(slug) || passed.size >= DEPTH) return unknown([]);
  const stakes = stakesIn(slug, holdings);
  const edges = stakes.flatMap((stake) => stake.edges).sort(compare);
  const controlling = stakes.filter(({ controls }) => controls);
  const partners = stakes.filter(({ partner }) => partner);
  const further = new Set([...passed, slug]);
  if (stakes.some(({ disputed }) => disputed)) return unknown(edges);
  const [controller, ...rivals] = controlling;
  if (controller && rivals.length === 0) {
    return groupOf(controller.owner, holdings, further).map((up) => ({
      ...up,
      edges: [...controller.edges, ...up.edges],
    }));
  }
  // One is called the parent, and another has half or more: one of the two is wrong.
  if (rivals.length > 0 && controlling.some(({ share }) => share === null)) return unknown(edges);
  const split = rivals.length > 0 ? controlling : partners;
  if (split.length === 0) return [{ key: slug, part: 1, edges: [] }];
  const sum = split.reduce((all, { share }) => all + (share ?? 0), 0);
  if (sum > 100 + 1e-6 || sum === 0) return unknown(edges);
  return [
    ...split.flatMap(({ owner, share, edges: own }) =>
      groupOf(owner, holdings, further).map((up) => ({
        ...up,
        part: (up.part * (share ?? 0)) / 100,
        edges: [...own, ...up.edges],
      })),
    ),
    { key: null, part: 1 - sum / 100, edges },
  ].filter(({ part }) => part > 1e-9);
}

/** All who control an entity alone, step by step upwards; none if that forms a circle. */
export function controllersOf(slug: string, holdings: readonly Holding[]): string[] {
  const above = new Set<string>();
  for (let at = slug; above.size < DEPTH; ) {
    const [controller, ...rivals] = stakesIn(at, holdings).filter(
      ({ controls, disputed }) => controls && !disputed,
    );
    if (!controller || rivals.length > 0) break;
    if (above.has(controller.owner) || controller.owner === slug) return [];
    above.add(controller.owner);
    at = controller.owner;
  }
  return [...above];
}

/** One owner's holding in an entity; `disputed` if one edge gives control and another denies it. */
type Stake = {
  owner: string;
  share: number | null;
  controls: boolean;
  partner: boolean;
  disputed: boolean;
  edges: string[];
};

function stakesIn(slug: string, holdings: readonly Holding[]): Stake[] {
  const owners = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const { owner, owned } = holding;
    if (owned === slug && owner !== slug) owners.set(owner, [...(owners.get(owner) ?? []), holding]);
  }
  return [...owners]
    .sort(([a], [b]) => compare(a, b))
    .map(([owner, edges]) => {
      const shares = edges.flatMap(({ sharePercent }) => (sharePercent === null ? [] : [sharePercent]));
      const least = shares.length > 0 ? Math.min(...shares) : null;
      const most = shares.length > 0 ? Math.max(...shares) : null;
      const partner = edges.some(({ kind }) => kind === "venture");
      return {
        owner,
        share: least,
        partner,
        controls: edges.some(({ kind }) => kind === "control") || (!partner && (least ?? 0) >= CONTROL),
        disputed: (least ?? 0) < CONTROL && (most ?? 0) >= CONTROL,
        edges: edges.map(({ id }) => id),
      };
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

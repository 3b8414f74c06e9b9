import { type Attribution, attributionKey, controllersOf, groupOf, type Holding } from "./owner-groups";

/** A place where the material is handled: a facility, or a producer without known facilities. */
export type Site = {
  slug: string;
  /** its countries; null if unknown, more than one if relationships contradict each other */
  countries: string[];
  /** its operators; none for a producer that counts as a site itself */
  operators: string[];
  /** ids of the relationships that make it count and give its location */
  edges: string[];
};

/** A site's capacity or output by claims, in a common unit. */
export type Quantity = { claimId: string; site: string; amount: number; assertedOn: string | null };

export type ConcentrationFacts = { sites: Site[]; holdings: Holding[]; quantities: Quantity[] };

/** The part of a site that counts for a share: 1 is all of it. */
export type Part = { site: string; part: number };

/** The share of one country or one group. */
export type Share = {
  /** a country or the slug of the group's head; null for the unattributed part */
  key: string | null;
  percent: number;
  /** in the unit of the quantities, or in sites */
  amount: number;
  parts: Part[];
  /** ids of the relationships behind it */
  edges: string[];
  claims: string[];
};

/**
 * The Herfindahl–Hirschman index: the sum of the squares of the shares in per cent, from near 0 (many small) to 10,000
 * (one has all). Here as a range: the unattributed part may belong to many (`low`, it adds nothing) or to the largest
 * (`high`). Hirschman, National Power and the Structure of Foreign Trade (1945); Herfindahl, Concentration in the U.S.
 * Steel Industry (1950).
 */
export type Index = { low: number; high: number };

export type Concentration = {
  shares: Share[];
  index: Index;
  /** counted sites; those that are part of a counted one; those without a known quantity */
  counted: string[];
  within: string[];
  without: string[];
};

/**
 * Shares by country or by group of owners, largest first, the unattributed part last. By quantity if `measure` says so,
 * and then only over sites with a known quantity; otherwise each site counts the same. The two are never mixed.
 *
 * @param market the world total in the unit of the quantities: the part that is not on record stays unattributed.
 *   Without it a percentage is of what is on record, and not a market share.
 */
export function concentration(
  { sites, holdings, quantities }: ConcentrationFacts,
  by: "country" | "group",
  measure: "sites" | "quantity",
  market: number | null = null,
): Concentration {
  const known = newestBySite(quantities);
  const present = sites.filter(({ slug }) => measure === "sites" || (known.get(slug)?.amount ?? 0) > 0);
  const within = present.filter((site) => isWithinAnother(site, present, holdings));
  const counted = present.filter((site) => !within.includes(site));
  const shares = new Map<string | null, Omit<Share, "percent">>();
  for (const site of counted) {
    const quantity = measure === "sites" ? undefined : known.get(site.slug);
    const whole = quantity?.amount ?? 1;
    for (const { key, part, edges } of by === "country" ? countryOf(site) : groupsOf(site, holdings)) {
      const share = shares.get(key) ?? { key, amount: 0, parts: [], edges: [], claims: [] };
      shares.set(key, {
        key,
        amount: share.amount + whole * part,
        parts: [...share.parts, { site: site.slug, part }],
        edges: [...share.edges, ...site.edges, ...edges],
        claims: [...share.claims, ...(quantity ? [quantity.claimId] : [])],
      });
    }
  }
  const recorded = [...shares.values()].reduce((sum, { amount }) => sum + amount, 0);
  const all = Math.max(recorded, market ?? 0);
  if (all > recorded + 1e-9) {
    const rest = shares.get(null) ?? { key: null, amount: 0, parts: [], edges: [], claims: [] };
    shares.set(null, { ...rest, amount: rest.amount + all - recorded });
  }
  const list = [...shares.values()]
    .map((share) => ({
      ...share,
      percent: (share.amount / all) * 100,
      parts: share.parts.toSorted((a, b) => compare(a.site, b.site)),
      edges: [...new Set(share.edges)].toSorted(compare),
      claims: [...new Set(share.claims)].toSorted(compare),
    }))
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        (Math.abs(a.percent - b.percent) < 1e-9 ? compare(a.key ?? "", b.key ?? "") : b.percent - a.percent),
    );
  return {
    shares: list,
    index: indexOf(list),
    counted: slugsOf(counted),
    within: slugsOf(within),
    without: slugsOf(sites.filter(({ slug }) => measure === "quantity" && !known.has(slug))),
  };
}

/** Whether a site is part of another counted one, whose quantity then includes its own. */
function isWithinAnother(site: Site, sites: readonly Site[], holdings: readonly Holding[]): boolean {
  if (site.operators.length > 0) return false;
  return controllersOf(site.slug, holdings).some((owner) => sites.some(({ slug }) => slug === owner));
}

/** The part of a market that is on record, in its unit: all shares without the unrecorded remainder. */
export function amountOnRecord({ shares }: Concentration, market: number | null): number {
  const all = shares.reduce((sum, { amount }) => sum + amount, 0);
  const placed = shares.reduce((sum, { key, amount }) => sum + (key === null ? 0 : amount), 0);
  const rest = shares.find(({ key }) => key === null);
  return market === null || !rest || rest.parts.length > 0 ? all : placed;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const slugsOf = (sites: readonly Site[]): string[] => sites.map(({ slug }) => slug).sort(compare);

/** The newest of several quantities of a site; of those of one day the least, which is compatible with all. */
function newestBySite(quantities: readonly Quantity[]): Map<string, Quantity> {
  const newest = quantities.toSorted(
    (a, b) =>
      compare(a.assertedOn ?? "", b.assertedOn ?? "") || b.amount - a.amount || compare(b.claimId, a.claimId),
  );
  return new Map(newest.map((quantity) => [quantity.site, quantity]));
}

function indexOf(shares: readonly Share[]): Index {
  const attributed = shares.filter(({ key }) => key !== null).map(({ percent }) => percent);
  const rest = shares.find(({ key }) => key === null)?.percent ?? 0;
  const [largest = 0, ...others] = attributed;
  const squares = (all: readonly number[]) => all.reduce((sum, percent) => sum + percent ** 2, 0);
  return { low: squares(attributed), high: squares([largest + rest, ...others]) };
}

function countryOf({ countries }: Site): Attribution[] {
  const [one, ...others] = countries;
  return [{ key: one !== undefined && others.length === 0 ? one : null, part: 1, edges: [] }];
}

/** The ultimate owners of a site: the group that controls it or shares in it, otherwise its operator's. */
function groupsOf(site: Site, holdings: readonly Holding[]): Attribution[] {
  const owners = groupOf(site.slug, holdings);
  const [operator, ...others] = site.operators;
  const controlled = owners.some(({ key }) => key !== site.slug);
  if (controlled || operator === undefined) return owners;
  const own = groupOf(operator, holdings);
  if (others.length === 0) return own;
  const heads = new Set([operator, ...others].map((slug) => attributionKey(groupOf(slug, holdings))));
  return heads.size === 1 ? own : [{ key: null, part: 1, edges: [] }];
}

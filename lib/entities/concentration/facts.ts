import { toBase } from "@/lib/evidence/quantity/quantity";
import type { Edge, EdgeEnd } from "../types";
import type { ConcentrationFacts, Quantity, Site } from "./concentration";
import type { Holding } from "./owner-groups";
import { stakeOf } from "./ownership";
import type { QuantityClaim } from "./types";

/** Capacity and output are compared in tonnes a year. */
export const QUANTITY_UNIT = "t/a";

/**
 * The facts behind concentration. A site is a facility of the stage that a producer operates; a producer without a
 * known facility counts as a site itself, at its seat.
 *
 * @param edges those in force on the day in question
 */
export function concentrationFacts(
  edges: readonly Edge[],
  claims: readonly QuantityClaim[],
  material: string,
  stage: string,
): ConcentrationFacts {
  const of = (kind: Edge["kind"]) => edges.filter((edge) => edge.kind === kind);
  const sites = new Map<string, Site>();
  for (const produced of of("produces").filter(({ to }) => to.slug === material)) {
    const operated = of("operates").filter(
      ({ from, to }) => from.slug === produced.from.slug && to.stages.includes(stage),
    );
    const places: { end: EdgeEnd; via: Edge[] }[] =
      operated.length === 0
        ? [{ end: produced.from, via: [] }]
        : operated.map((edge) => ({ end: edge.to, via: [edge] }));
    for (const { end, via } of places) {
      const site = sites.get(end.slug) ?? siteOf(end, of("located-in"), of("operates"));
      // A company with known plants elsewhere does not make all of it at its seat.
      if (via.length === 0)
        site.countries = [...new Set([...site.countries, ...countriesOfPlants(end, edges)])];
      const added = [produced, ...via].map(({ id }) => id);
      sites.set(end.slug, { ...site, edges: [...new Set([...site.edges, ...added])] });
    }
  }
  return {
    sites: [...sites.values()],
    holdings: edges.flatMap(holdingOf),
    quantities: claims.filter(({ site }) => sites.has(site)).flatMap(quantityOf),
  };
}

/** The location of an entity by relationships, else by the register, and its operator. */
function siteOf(end: EdgeEnd, located: readonly Edge[], operates: readonly Edge[]): Site {
  const places = located.filter(({ from }) => from.slug === end.slug);
  const countries = places.flatMap(({ to }) => (to.country ? [to.country] : []));
  const operating = operates.filter(({ to }) => to.slug === end.slug);
  return {
    slug: end.slug,
    countries: [...new Set(countries.length > 0 ? countries : end.country ? [end.country] : [])],
    operators: [...new Set(operating.map(({ from }) => from.slug))],
    edges: [...places, ...operating].map(({ id }) => id),
  };
}

/** The locations of an entity's facilities, at any stage. */
function countriesOfPlants(operator: EdgeEnd, edges: readonly Edge[]): string[] {
  const plants = edges.filter(({ kind, from }) => kind === "operates" && from.slug === operator.slug);
  return plants.flatMap(({ to }) => {
    const places = edges.filter(({ kind, from }) => kind === "located-in" && from.slug === to.slug);
    const countries = places.flatMap((edge) => (edge.to.country ? [edge.to.country] : []));
    return countries.length > 0 ? countries : to.country ? [to.country] : [];
  });
}

function holdingOf(edge: Edge): Holding[] {
  const stake = stakeOf(edge);
  if (!stake) return [];
  const kind =
    edge.kind === "subsidiary-of"
      ? "control"
      : edge.kind === "joint-venture-partner-in"
        ? "venture"
        : "share";
  return [{ id: edge.id, ...stake, kind, sharePercent: edge.sharePercent }];
}

/** A claim in tonnes a year: the middle of a range; null if it gives only an upper limit. */
export function quantityOf({ claim, site }: QuantityClaim): Quantity[] {
  const { id, value, assertedOn } = claim;
  const base = value && toBase(value);
  if (!value || base?.base !== QUANTITY_UNIT || value.comparator === "lt" || value.comparator === "lte")
    return [];
  const amount = base.upper === null ? base.value : (base.value + base.upper) / 2;
  return [{ claimId: id, site, amount, assertedOn }];
}

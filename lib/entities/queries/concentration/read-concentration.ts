import "server-only";
import type { Viewer } from "@/lib/access/types";
import { NotFound } from "@/lib/errors";
import { hasStage } from "@/lib/field/chains";
import { readChains } from "@/lib/field/queries/read-chains";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { concentration } from "../../concentration/concentration";
import { concentrationFacts, quantityOf } from "../../concentration/facts";
import { MEASURES, type Measure } from "../../concentration/query";
import type { ConcentrationPage, QuantityClaim } from "../../concentration/types";
import { quantityClaims } from "./concentration-claims";
import { concentrationEdges, listConcentrations } from "./concentration-facts";

type Asked = { material?: string; stage?: string; on: string; by?: Measure };

/**
 * The materials with data, and the shares of the chosen one, only from what this viewer may read. The default stage is
 * the material's first; the default measure is quantity if it is known for every site, else the number of sites. At
 * most five statements, two of them for the chains and the words of kinds.
 *
 * @throws NotFound for a stage that neither the field nor a material has
 */
export async function readConcentration(viewer: Viewer, asked: Asked): Promise<ConcentrationPage> {
  const [subjects, chains] = await Promise.all([listConcentrations(viewer), readChains()]);
  const inUse = subjects.some(({ stages }) => stages.some(({ stage }) => stage === asked.stage));
  if (asked.stage !== undefined && !inUse && !hasStage(chains, asked.stage)) throw new NotFound();
  const subject = subjects.find(({ slug }) => slug === asked.material);
  const stage = asked.stage ?? subject?.stages[0]?.stage;
  if (!subject?.stages.some((known) => known.stage === stage) || stage === undefined)
    return { subjects, chains, result: null };
  const { on } = asked;
  const edges = await concentrationEdges(viewer, subject.slug, on);
  const slugs = [
    ...new Set(concentrationFacts(edges, [], subject.slug, stage).sites.map(({ slug }) => slug)),
  ];
  if (slugs.length === 0) return { subjects, chains, result: null };
  const claims = await quantityClaims(viewer, { sites: slugs, material: subject.slug, on });
  const factsOf = (measure: Measure) =>
    concentrationFacts(
      edges,
      claims.filter(({ claim }) => claim.predicate === measure),
      subject.slug,
      stage,
    );
  const knownOf = (measure: Measure) => new Set(factsOf(measure).quantities.map(({ site }) => site)).size;
  const known = { sites: slugs.length, capacity: knownOf("capacity"), output: knownOf("output") };
  const whole = MEASURES.find((measure) => measure !== "sites" && known[measure] === slugs.length);
  const measure = asked.by && known[asked.by] > 0 ? asked.by : (whole ?? "sites");
  const facts = factsOf(measure);
  const by = measure === "sites" ? "sites" : "quantity";
  const market = measure === "sites" ? null : marketOf(claims, subject.slug, measure);
  return {
    subjects,
    chains,
    result: {
      subject,
      stage,
      on,
      measure,
      market,
      known,
      byCountry: concentration(facts, "country", by, market?.amount),
      byGroup: concentration(facts, "group", by, market?.amount),
      edges: new Map(edges.map((edge) => [edge.id, edge])),
      claims: new Map(claims.map((claim) => [claim.claim.id, claim])),
      entities: new Map(edges.flatMap(({ from, to }) => [from, to]).map((end) => [end.slug, end])),
      words: await readFieldWords(),
    },
  };
}

/** The world total: the newest claim about the material's own capacity or output. */
function marketOf(claims: readonly QuantityClaim[], material: string, measure: Measure) {
  for (const claim of claims) {
    if (claim.site !== material || claim.claim.predicate !== measure) continue;
    const [quantity] = quantityOf(claim);
    if (quantity && quantity.amount > 0) return { amount: quantity.amount, claim };
  }
  return null;
}

import type { ClaimPlace, ClaimRef } from "@/lib/evidence/types";
import type { Chain } from "@/lib/field/chains";
import type { FieldWords } from "@/lib/field/words";
import type { Edge, EdgeEnd } from "../types";
import type { Concentration } from "./concentration";
import type { Measure } from "./query";

/** A material or product with a known producer, and the stages at which it is produced. */
export type ConcentrationSubject = {
  slug: string;
  name: string;
  nameZh: string | null;
  stages: { stage: string; producers: number }[];
  /** producers that only viewers with more access can see */
  locked: number;
};

/** A claim about a site's capacity or output, and where this viewer may read it. */
export type QuantityClaim = { claim: ClaimRef; site: string; places: ClaimPlace[] };

/** The shares of one stage of a material, limited to what this viewer may know. */
export type ConcentrationResult = {
  subject: ConcentrationSubject;
  stage: string;
  /** the calendar day on which relationships are in force */
  on: string;
  measure: Measure;
  /** the world total by that measure, in t/a, and the claim that gives it; null without one */
  market: { amount: number; claim: QuantityClaim } | null;
  /** for each quantity, the number of sites for which it is known */
  known: Record<Measure, number>;
  byCountry: Concentration;
  byGroup: Concentration;
  /** the relationships behind the shares, by id, and their entities by slug */
  edges: ReadonlyMap<string, Edge>;
  claims: ReadonlyMap<string, QuantityClaim>;
  entities: ReadonlyMap<string, EdgeEnd>;
  /** what kinds are called */
  words: FieldWords;
};

export type ConcentrationPage = {
  /** everything with data */
  subjects: ConcentrationSubject[];
  chains: readonly Chain[];
  /** null if nothing was chosen, or if there is no data on the choice */
  result: ConcentrationResult | null;
};

import type { ClaimPlace, ClaimRef } from "@/lib/evidence/types";
import type { Concentration } from "./concentration";
import type { Measure } from "./concentration-query";
import type { Edge, EdgeEnd } from "./types";

/** A material or product that somebody is known to make, and the stages at which. */
export type ConcentrationSubject = {
  slug: string;
  name: string;
  nameZh: string | null;
  stages: { stage: string; producers: number }[];
  /** producers that only those with more access are told of */
  locked: number;
};

/** A claim of how much a site can make or makes, and where this viewer may read it. */
export type QuantityClaim = { claim: ClaimRef; site: string; places: ClaimPlace[] };

/** Who has how much of one stage of a material, as far as this viewer may know. */
export type ConcentrationResult = {
  subject: ConcentrationSubject;
  stage: string;
  /** the calendar day on which relationships hold */
  on: string;
  measure: Measure;
  /** what all makers of the world have by that measure, in t/a, and the claim that says so; null where none does */
  market: { amount: number; claim: QuantityClaim } | null;
  /** of how many sites each quantity is known */
  known: Record<Measure, number>;
  byCountry: Concentration;
  byGroup: Concentration;
  /** what the shares rest on, by id, and the entities in it by slug */
  edges: ReadonlyMap<string, Edge>;
  claims: ReadonlyMap<string, QuantityClaim>;
  entities: ReadonlyMap<string, EdgeEnd>;
};

export type ConcentrationPage = {
  /** of all that there is data on */
  subjects: ConcentrationSubject[];
  /** null where nothing was chosen, or where nothing is known of what was chosen */
  result: ConcentrationResult | null;
};

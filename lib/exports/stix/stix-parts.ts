import type { Confidence, EntityKind } from "@/lib/db/generated/enums";

/** An entity in a report. `createdAt`: ISO 8601, UTC */
export type StixThing = {
  slug: string;
  kind: EntityKind;
  name: string;
  nameZh: string | null;
  country: string | null;
  summary: string;
  createdAt: string;
};

/** A relationship with its proof in the report; `from` and `to` are slugs. */
export type StixEdge = {
  id: string;
  kind: string;
  from: string;
  to: string;
  sharePercent: number | null;
  validFrom: string | null;
  validTo: string | null;
  precision: "year" | "month" | "day" | null;
  confidence: Confidence;
  recordedAt: string;
  proofs: { sentence: string; blockId: string }[];
};

/** An object of STIX 2.1. */
export type StixObject = {
  type: string;
  spec_version: "2.1";
  id: string;
  created: string;
  modified: string;
  created_by_ref?: string;
  [property: string]: unknown;
};

export type StixBundle = { type: "bundle"; id: string; objects: StixObject[] };

/** Who publishes a bundle: the address of the site, and the name of the house with the time it was given. */
export type Publisher = { site: string; name: string; named: Date | null };

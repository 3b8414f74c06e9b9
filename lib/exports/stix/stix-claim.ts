import { claimAssertion, claimText } from "@/lib/evidence/claims/claim-text";
import type { ClaimCard } from "@/lib/evidence/types";
import { extensionId, publisherId, stixId } from "./stix-ground";
import type { Publisher, StixObject } from "./stix-parts";

/** Admiralty credibility on STIX's scale of confidence, by appendix A of the specification; 6 has no equivalent. */
const CONFIDENCE: Record<number, number> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 };

type Around = Publisher & {
  address: string;
  reportId: string;
  publishedAt: string;
  updatedAt: string;
  /** the address of the claim */
  blockId: string | null;
  /** ids of its entities */
  about: readonly string[];
};

/** A claim as a note on the report and on its entities, with its sources. */
export function stixClaim(claim: ClaimCard, around: Around): StixObject {
  const { site, address, publishedAt, blockId } = around;
  const [assessed] = claim.history;
  const confidence = claim.credibility === null ? undefined : CONFIDENCE[claim.credibility];
  return {
    type: "note",
    spec_version: "2.1",
    id: stixId("note", `${address}#claim-${claim.id}`),
    created_by_ref: publisherId(site),
    created: publishedAt,
    modified: laterOf(around.updatedAt, assessed?.assessedAt),
    abstract: claimText(claim),
    content: `${claimText(claim)}; ${claimAssertion(claim)}.`,
    ...(claim.asserter && { authors: [claim.asserter.name] }),
    ...(confidence !== undefined && { confidence }),
    object_refs: [...new Set([around.reportId, ...around.about])],
    external_references: [
      { source_name: around.name, url: blockId ? `${address}#${blockId}` : address },
      ...claim.documents.map(({ source, title, url }) => ({
        source_name: source.name,
        description: title,
        ...(url && { url }),
      })),
    ],
    extensions: {
      [extensionId(site)]: {
        extension_type: "property-extension",
        claim_id: claim.id,
        ...gradedValue(claim),
      },
    },
  };
}

function gradedValue(claim: ClaimCard): Record<string, unknown> {
  const { value, predicate, assertedOn, reliability, credibility, status } = claim;
  const all = {
    property: predicate,
    comparator: value?.comparator,
    value: value?.value,
    upper: value?.upper,
    unit: value?.unit,
    asserted_on: assertedOn?.slice(0, 10),
    reliability,
    credibility,
    status,
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== null && one !== undefined));
}

function laterOf(one: string, other: string | undefined): string {
  if (other === undefined) return one;
  return new Date(Math.max(Date.parse(one), Date.parse(other))).toISOString();
}

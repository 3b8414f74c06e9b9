import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What is frozen of a disclaimer; items by position. */
export type DisclaimerFacts = {
  /** random: without it, nobody can tell from the hash whether there are items */
  id: string;
  versionId: string;
  number: number;
  items: {
    position: number;
    minRank: number;
    claimId: string;
    blockId: string;
    sourceId: string | null;
    stateAffiliation: string | null;
    reliability: string | null;
    credibility: number | null;
    status: string | null;
  }[];
};

/** SHA-256 over the canonical JSON (RFC 8785) of a disclaimer, hex; the publication log carries it. */
export function disclaimerHash(facts: DisclaimerFacts): string {
  return createHash("sha256")
    .update(canonicalize(facts) ?? "")
    .digest("hex");
}

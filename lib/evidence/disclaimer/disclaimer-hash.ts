import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/integrity/signed-text";

/** The frozen content of a disclaimer; items by position. */
export type DisclaimerFacts = {
  /** 1, or 2 with the country of each source and who is behind its words */
  form: number;
  /** random: without it, the hash would reveal whether there are items */
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
    /** the rest is not part of form 1 */
    country: string | null;
    voiceAffiliation: string | null;
    voice: string | null;
    own: boolean;
  }[];
};

/** The current form of the hash. */
export const DISCLAIMER_FORM = 2;

/** SHA-256 over the canonical JSON (RFC 8785) of a disclaimer, hex; the publication log carries it. */
export function disclaimerHash({ form, id, versionId, number, items }: DisclaimerFacts): string {
  const facts =
    form === 1
      ? { id, versionId, number, items: items.map(firstForm) }
      : { form, id, versionId, number, items };
  return createHash("sha256").update(canonicalJson(facts)).digest("hex");
}

const firstForm = ({
  country: _,
  voiceAffiliation: __,
  voice: ___,
  own: ____,
  ...item
}: DisclaimerFacts["items"][number]) => item;

import type { ClaimLinkKind, ClaimStatus, Reliability } from "@/lib/db/generated/enums";
import type { EntityChoice } from "@/lib/names/types";
import type { ClaimRef, Comparison } from "./types";

/** A source, and a document, in a list of choices. */
export type SourceChoice = { id: string; name: string; reliability: Reliability | null };
export type DocumentChoice = {
  id: string;
  title: string;
  url: string | null;
  /** ISO day */
  publishedOn: string | null;
  source: { id: string; name: string; reliability: Reliability | null };
};

/** A document that a claim rests on; `id` is that of the link, not of the document. */
export type DeskDocument = {
  id: string;
  locator: string | null;
  quote: string | null;
  document: DocumentChoice;
};

/** `assessedAt`: ISO 8601; `recheckOn`: ISO day */
export type DeskAssessment = {
  credibility: number;
  status: ClaimStatus;
  rationale: string;
  recheckOn: string | null;
  assessedAt: string;
  by: string | null;
};

/** `outgoing`: this one supports, contradicts … that one. */
export type DeskLink = {
  id: string;
  kind: ClaimLinkKind;
  outgoing: boolean;
  note: string | null;
  claim: ClaimChoice;
};

/** Another claim, on one line. */
export type ClaimChoice = { id: string; text: string; assertion: string; report: string | null };

/** The same property of the same subject elsewhere; null if one of the two has no number. */
export type ComparableClaim = ClaimChoice & { comparison: Comparison };

/** A claim with everything that the workbench shows. */
export type DeskClaim = {
  ref: ClaimRef;
  text: string;
  assertion: string;
  /** the words that it was made from */
  quote: string;
  revision: number;
  /** a version carries or carried it: it is superseded, not edited */
  published: boolean;
  subject: EntityChoice;
  object: EntityChoice | null;
  asserter: EntityChoice | null;
  asserterName: string | null;
  documents: DeskDocument[];
  /** newest first */
  history: DeskAssessment[];
  links: DeskLink[];
  comparable: ComparableClaim[];
  /** independent ones */
  origins: number;
};

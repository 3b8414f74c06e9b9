import type { DatePrecision, Reliability, StateAffiliation } from "@/lib/db/generated/enums";
import type { ClaimPlace, ClaimRef, NameLink } from "../types";

/** A source in the register. */
export type SourceItem = {
  slug: string;
  name: string;
  nameZh: string | null;
  publisher: string;
  owner: string;
  country: string | null;
  /** compiled by the desk */
  own: boolean;
  stateAffiliation: StateAffiliation;
  lang: string;
  reliability: Reliability | null;
  documents: number;
};

/** `next`: the slug after which the next page begins */
export type SourceList = { items: SourceItem[]; total: number; next: string | null };

export type SourceFacts = Omit<SourceItem, "documents"> & {
  id: string;
  /** the publisher in the register of entities */
  entity: NameLink | null;
  affiliationNote: string;
  homepage: string | null;
  about: string;
};

/** `gradedAt`: ISO 8601 */
export type GradingLine = {
  reliability: Reliability;
  rationale: string;
  downgrade: boolean;
  gradedAt: string;
};

/** Days are ISO 8601; `copySha256` of an attached copy, whose bytes only the desk can read. */
export type SourceDocumentLine = {
  id: string;
  title: string;
  url: string | null;
  lang: string;
  publishedOn: string | null;
  precision: DatePrecision | null;
  retrievedOn: string | null;
  copySha256: string | null;
};

/** A claim that rests on a source, and one place where it may be read. */
export type ClaimOnSource = { claim: ClaimRef; place: ClaimPlace };

/** The public page of a source. Gradings and documents newest first; at most 200 documents. */
export type SourcePage = {
  source: SourceFacts;
  gradings: GradingLine[];
  documents: SourceDocumentLine[];
  documentTotal: number;
  claims: ClaimOnSource[];
  /** the claim after which the next page begins */
  next: string | null;
};

/** A source in the desk's list, with the number of claims on it. */
export type DeskSourceItem = SourceItem & { id: string; claims: number };
export type DeskSourceList = { items: DeskSourceItem[]; total: number; next: string | null };

export type DeskDocument = SourceDocumentLine & {
  revision: number;
  copyName: string | null;
  copyBytes: number | null;
  copyMediaType: string | null;
  /** the number of characters of its stored text */
  textLength: number;
  origin: { id: string; label: string; others: { title: string; source: string }[] } | null;
  claims: number;
};

export type DeskGrading = GradingLine & { by: string | null };

/** `queued`: it is due for review because this source was downgraded. */
export type DeskClaimOnSource = {
  claim: ClaimRef;
  reportId: string | null;
  place: ClaimPlace | null;
  queued: boolean;
};

export type DeskSource = {
  source: SourceFacts & { revision: number };
  gradings: DeskGrading[];
  documents: DeskDocument[];
  /**
   * the progress of a job that updates disclaimers after a grading: reports done, of a total; null when none is running
   */
  reissuing: { done: number; reports: number } | null;
  claims: DeskClaimOnSource[];
  claimTotal: number;
  queuedTotal: number;
  /** origins that a document can join, newest first */
  origins: { id: string; label: string }[];
};

/** Two similar documents; `document` is the one of the shown source. */
export type SimilarPair = {
  document: { id: string; title: string };
  other: {
    id: string;
    title: string;
    publishedOn: string | null;
    precision: DatePrecision | null;
    source: { id: string; name: string };
  };
  /** 0 to 1: the share of the shorter that the other contains */
  likeness: number;
  /** passages in both */
  common: number;
  dismissed: boolean;
};

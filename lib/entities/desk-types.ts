import type { Confidence, EntityKind, NameType } from "@/lib/db/generated/enums";
import type { ClaimRef } from "@/lib/evidence/types";
import type { IdentifierScheme } from "@/lib/names/identifiers/schemes";
import type { EdgeFacts } from "./types";

/** An entity in the desk's list. */
export type DeskEntityItem = {
  id: string;
  slug: string;
  kind: EntityKind;
  country: string | null;
  name: string;
  nameZh: string | null;
  pinyin: string | null;
  /** edges without evidence, in either direction */
  unsupported: number;
  edges: number;
  mergedInto: string | null;
};
export type DeskEntityList = { items: DeskEntityItem[]; total: number; next: number | null };

/** An entity in a choice or a reference. */
export type DeskLink = { id: string; slug: string; name: string; nameZh: string | null };

/** `owner`: the merged entity that the row belongs to, `null` for the entity's own. */
export type DeskName = {
  id: string;
  lang: string;
  type: NameType;
  value: string;
  pinyin: string | null;
  validFrom: string | null;
  validTo: string | null;
  owner: string | null;
};
export type DeskIdentifier = { id: string; scheme: IdentifierScheme; value: string; owner: string | null };

export type DeskFacts = {
  kind: EntityKind;
  country: string | null;
  stages: string[];
  summary: string;
  confidence: Confidence;
  asOf: string | null;
  note: string | null;
  revision: number;
};

export type DeskEdge = EdgeFacts & {
  from: DeskLink;
  to: DeskLink;
  note: string | null;
  retractedAt: string | null;
  /** lowest rank that may read a proof; `null`: *unsupported* */
  minRank: number | null;
  evidence: DeskEvidence[];
};

/** `sentence`: of a report's current version, if it is still there; `document`: words of a source document. */
export type DeskEvidence =
  | {
      id: string;
      type: "sentence";
      words: string | null;
      title: string | null;
      href: string | null;
      rank: number | null;
    }
  | {
      id: string;
      type: "document";
      words: string;
      title: string;
      href: string | null;
      locator: string | null;
    };

/** A claim about the entity, for the desk: unpublished ones too. */
export type DeskClaim = { claim: ClaimRef; published: boolean };

export type DeskMerge = {
  id: string;
  from: DeskLink;
  into: DeskLink;
  reason: string;
  mergedAt: string;
  by: string | null;
  undoneAt: string | null;
};

/** A split of an entity. `fromId`: that entity; `made`: the new one; it can be undone while that is not merged. */
export type DeskSplit = {
  id: string;
  fromId: string;
  made: DeskLink;
  reason: string;
  splitAt: string;
  by: string | null;
  undoneAt: string | null;
  madeIsMerged: boolean;
};

/** One act in the history of an entity. */
export type DeskAct = { seq: number; at: string; by: string | null; action: string };

export type DeskEntity = DeskLink & {
  facts: DeskFacts;
  /** what it was merged into */
  mergedInto: DeskLink | null;
  names: DeskName[];
  retiredNames: DeskName[];
  identifiers: DeskIdentifier[];
  retiredIdentifiers: DeskIdentifier[];
  edges: DeskEdge[];
  retractedEdges: DeskEdge[];
  claims: DeskClaim[];
  merges: DeskMerge[];
  splits: DeskSplit[];
  acts: DeskAct[];
};

/** A summary of an entity before a merge. */
export type MergeSide = DeskLink & {
  kind: EntityKind;
  country: string | null;
  mergedInto: string | null;
  names: { lang: string; type: NameType; value: string }[];
  identifiers: { scheme: string; value: string }[];
  edges: number;
  claims: number;
  reports: number;
  mentions: number;
};
export type MergePreview = { from: MergeSide; into: MergeSide; clashes: string[]; edgesBetween: number };

/** Two entities that may be one, and why, in words. */
export type DuplicatePair = { first: DuplicateSide; second: DuplicateSide; reasons: string[] };
export type DuplicateSide = DeskLink & { kind: EntityKind; country: string | null; edges: number };
export type DuplicatePage = { pairs: DuplicatePair[]; next: number | null };

export type DocumentChoice = { id: string; title: string; source: string; publishedOn: string | null };

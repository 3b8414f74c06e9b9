import type { Confidence, DatePrecision, EntityKind, NameType } from "@/lib/db/generated/enums";
import type { CitedDocument, ClaimPlace, ClaimRef } from "@/lib/evidence/types";
import type { Chain } from "@/lib/field/chains";
import type { FieldWords } from "@/lib/field/words";
import type { IdentifierLine } from "@/lib/names/types";
import type { RelationshipKind } from "./schema";

/** An entity in the register. */
export type EntityItem = {
  slug: string;
  kind: EntityKind;
  country: string | null;
  stages: string[];
  name: string;
  nameZh: string | null;
};

export type FacetCount = { value: string; entities: number };

/** The number of entities that each choice would show, with the other filters kept. */
export type EntityFacets = {
  kinds: FacetCount[];
  stages: FacetCount[];
  countries: FacetCount[];
  letters: FacetCount[];
};

export type EntityList = {
  items: EntityItem[];
  facets: EntityFacets;
  chains: readonly Chain[];
  /** what kinds are called */
  words: FieldWords;
  /** how many match; entities are public */
  total: number;
  next: string | null;
};

export type NameLine = {
  lang: string;
  type: NameType;
  value: string;
  /** of a Chinese name, with tone marks */
  pinyin: string | null;
  /** calendar days in the world */
  validFrom: string | null;
  validTo: string | null;
};
export type EntityLink = { slug: string; kind: EntityKind; name: string; nameZh: string | null };

/** The sentence that proves a relationship, and its position. */
export type Proof = {
  sentence: string;
  blockId: string;
  report: { slug: string; title: string; publishedAt: Date };
};

/** A source document that proves a relationship. */
export type DocumentProof = CitedDocument;

/** An entity at one end of a relationship. */
export type EdgeEnd = EntityLink & { country: string | null; stages: string[] };

/** What a relationship says of its ends. */
export type EdgeFacts = {
  id: string;
  kind: RelationshipKind;
  sharePercent: number | null;
  /** calendar days; as precise as `precision` says */
  validFrom: string | null;
  validTo: string | null;
  precision: "year" | "month" | "day" | null;
  asOf: string | null;
  asOfPrecision: "year" | "month" | "day" | null;
  confidence: Confidence;
};

/** A relationship with both its ends and what proves it. */
export type Edge = EdgeFacts & {
  from: EdgeEnd;
  to: EdgeEnd;
  /** empty for an *unsupported* one, which only the desk sees */
  proofs: Proof[];
  documents: DocumentProof[];
};

/** A relationship as seen from one of its ends. */
export type RelationshipLine = Omit<Edge, "from" | "to"> & {
  /** whether the edge starts at this page's entity */
  outgoing: boolean;
  other: EntityLink;
  /** of an ownership: what is claimed of the same share */
  claims: EntityClaim[];
};

export type MentionLine = { blockId: string; context: string };

/** A report on the page of an entity; `mentions` are those that this viewer may read. */
export type EntityReport = {
  slug: string;
  title: string;
  standfirst: string;
  publishedAt: Date;
  /** the tier that opens all of it; null if everyone may read it whole */
  level: string | null;
  about: boolean;
  mentions: MentionLine[];
};

export type EntityProfile = {
  slug: string;
  kind: EntityKind;
  name: string;
  nameZh: string | null;
  names: NameLine[];
  identifiers: IdentifierLine[];
  country: string | null;
  stages: string[];
  summary: string;
  confidence: Confidence;
  asOf: string | null;
};

/** A claim about an entity, with its grade on the day that the page shows, and where this viewer may read it. */
export type EntityClaim = { claim: ClaimRef; places: ClaimPlace[] };

/** What a timeline shows of a report. `reason`: why it was updated, corrected or withdrawn. */
type VersionEvent = {
  act: "published" | "updated" | "corrected" | "withdrawn";
  reason: string | null;
  report: { slug: string; title: string };
};

/** Something that was said about an entity, and since when it has been readable. */
/** `at`: the beginning of the day, month or year that `precision` names; null is a moment. */
export type TimelineEntry = { key: string; at: Date; precision: DatePrecision | null } & (
  | ({ kind: "version" } & VersionEvent)
  | { kind: "claim"; claim: ClaimRef; place: ClaimPlace }
  | { kind: "edge"; edge: Edge; ends: boolean }
);

export type Timeline = { entries: TimelineEntry[]; next: string | null };

/** The page of a slug: an entity, or the slug that it was merged into. */
export type EntityPage =
  | {
      kind: "entity";
      entity: EntityProfile;
      /** of the field; empty for an entity without a stage */
      chains: readonly Chain[];
      /** what kinds are called */
      words: FieldWords;
      relationships: RelationshipLine[];
      /** its own edges, those of its owners and holdings, and those of its neighbours */
      edges: Edge[];
      reports: { about: EntityReport[]; mentioning: EntityReport[]; more: boolean };
      claims: { shown: EntityClaim[]; more: boolean };
      timeline: Timeline;
      /** days on which something changed that this viewer may know, oldest first */
      changes: string[];
    }
  | { kind: "merged"; slug: string };

import type { EntityKind, VersionKind } from "@/lib/db/generated/enums";
import type { Block } from "@/lib/document/block";
import type { GlossedTerm } from "@/lib/glossary/schema";
import type { Dated } from "./dated";

/** A tier, as an offer shows it. */
export type OfferTier = {
  slug: string;
  name: string;
  priceText: string;
  summary: string;
  benefits: string[];
};

export type Byline = { slug: string; name: string };

/** An entity in a line: what a list, a tag or a heading needs. */
export type EntityRef = { slug: string; kind: EntityKind; name: string };

/** The content of an entity's card; its primary names, English first. */
export type EntitySummary = {
  slug: string;
  kind: EntityKind;
  country: string | null;
  summary: string;
  names: { lang: string; value: string }[];
};

/** An entity named in the readable text. `id` is the one in the text's marks. */
export type EntityCard = EntitySummary & {
  id: string;
  /** a public block names it */
  public: boolean;
};

/** A line of the correction log. */
export type VersionLine = {
  number: number;
  kind: VersionKind;
  reason: string | null;
  publishedAt: string;
  /** readers whose requests it answers, by the names that they gave */
  credits: string[];
};

/** A run of blocks that this viewer may read. `level` is the tier's name, null for public blocks. */
export type ReadableSegment = { level: string | null; blocks: Block[] };

/**
 * What a viewer who may not read everything is told: that there is more and which tiers open it. Nothing here derives
 * from locked text or reveals its length.
 */
export type Offer = {
  words: string;
  /** the lowest tier that opens everything; null if none is sold */
  full: OfferTier | null;
  /** the lowest tier that opens something, if it is a different one */
  first: OfferTier | null;
};

/** What everyone may know about a version. */
export type ReportHead = {
  reportId: string;
  versionId: string;
  slug: string;
  title: string;
  standfirst: string;
  tags: string[];
  number: number;
  /** hash of the version, as in the publication log, hex; null for a draft preview */
  hash: string | null;
  /** of version 1, as in the publication log */
  publishedAt: Date;
  updatedAt: Date;
  /** another date that this version shows, with the reason */
  dated: Dated | null;
  /** part of it is not for everyone */
  restricted: boolean;
  authors: Byline[];
  /** what it is about, in the desk's order; public */
  subjects: EntitySummary[];
  history: VersionLine[];
};

export type ReportBody = {
  segments: ReadableSegment[];
  cards: EntityCard[];
  /** terms of the glossary in the readable text */
  glossary: GlossedTerm[];
  words: number;
};

/** `level` as in a list. */
export type ReportLink = {
  slug: string;
  title: string;
  standfirst: string;
  publishedAt: Date;
  level: string | null;
};

export type Neighbours = { related: ReportLink[]; previous: ReportLink | null; next: ReportLink | null };

/** The page of a slug: a report, its withdrawal, or the slug it has now. */
export type ReportPage =
  | { kind: "report"; head: ReportHead; body: ReportBody; offer: Offer | null; neighbours: Neighbours }
  | { kind: "withdrawn"; head: ReportHead; reason: string; withdrawnAt: Date; body: ReportBody | null }
  | { kind: "moved"; slug: string };

/** A report in a list. `level` is the tier that opens all of it, null if everyone may read it whole. */
export type ReportItem = {
  slug: string;
  title: string;
  standfirst: string;
  excerpt: string;
  tags: string[];
  publishedAt: Date;
  authors: Byline[];
  level: string | null;
};

/** A picture of a report, as far as it is shown beside its title. */
export type LeadPicture = { attachmentId: string; width: number; height: number; alt: string };

export type ReportList = {
  items: ReportItem[];
  newer: string | null;
  older: string | null;
  /** the entity that filters the list */
  entity: EntityRef | null;
};

export type Topic = { tag: string; reports: number };

/** A report with the part of its text that the viewer may read. */
export type FeedReport = ReportItem & { versionId: string; updatedAt: Date; blocks: Block[] };

/** The content of a report's preview picture; all of it is public. */
export type ReportPicture = { title: string; tags: string[]; publishedAt: Date; number: number };

/** A picture that this viewer may fetch; `public` if everyone may. */
export type ReadableAttachment = { sha256: string; mediaType: string; bytes: number; public: boolean };

/** A sentence of a published report that could prove an edge. */
export type SentenceChoice = {
  reportId: string;
  title: string;
  slug: string;
  blockId: string;
  start: number;
  end: number;
  sentence: string;
  /** both ends are marked in its block */
  both: boolean;
};

import type { EntityKind, VersionKind } from "@/lib/db/generated/enums";
import type { GlossaryLine } from "@/lib/glossary/types";
import type { Block } from "./document/block";
import type { Dated, VersionParts } from "./publication/version-facts";

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

/** What stands on the card of an entity; its primary names, English first. */
export type EntitySummary = {
  slug: string;
  kind: EntityKind;
  country: string | null;
  summary: string;
  names: { lang: string; value: string }[];
};

/** An entity that the readable text names. `id` is the one that marks in the text carry. */
export type EntityCard = EntitySummary & {
  id: string;
  /** a block that everybody may read names it */
  public: boolean;
};

/** A line of the correction log. */
export type VersionLine = { number: number; kind: VersionKind; reason: string | null; publishedAt: string };

/** A run of blocks that this viewer may read. `level` is the tier's name, null for what everybody may read. */
export type ReadableSegment = { level: string | null; blocks: Block[] };

/**
 * What is said to somebody who may not read everything: that there is more and which tiers open it. Nothing here is made
 * of locked words, nor says how many there are.
 */
export type Offer = {
  words: string;
  /** the lowest tier that opens all; null when none is sold */
  full: OfferTier | null;
  /** the lowest tier that opens something, when that is another one */
  first: OfferTier | null;
};

/** What everybody may know of a version. */
export type ReportHead = {
  reportId: string;
  versionId: string;
  slug: string;
  title: string;
  standfirst: string;
  tags: string[];
  number: number;
  /** of the version, as the publication log has it, hex; null for a draft that is previewed */
  hash: string | null;
  /** of version 1, as the publication log has it */
  publishedAt: Date;
  updatedAt: Date;
  /** another date that this version is shown under, with the reason */
  dated: Dated | null;
  /** a part of it is not for everybody */
  restricted: boolean;
  authors: Byline[];
  /** what it is about, in the desk's order; public */
  subjects: EntitySummary[];
  history: VersionLine[];
};

export type ReportBody = {
  segments: ReadableSegment[];
  cards: EntityCard[];
  /** terms of the glossary that stand in the readable text */
  glossary: GlossaryLine[];
  words: number;
};

export type ReportLink = { slug: string; title: string; standfirst: string; publishedAt: Date };

export type Neighbours = { related: ReportLink[]; previous: ReportLink | null; next: ReportLink | null };

/** The page of a slug: a report, its withdrawal, or the slug that it has now. */
export type ReportPage =
  | { kind: "report"; head: ReportHead; body: ReportBody; offer: Offer | null; neighbours: Neighbours }
  | { kind: "withdrawn"; head: ReportHead; reason: string; withdrawnAt: Date; body: ReportBody | null }
  | { kind: "moved"; slug: string };

/** A report in a list. `level` is the tier that opens all of it, null when everybody may read it whole. */
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

export type ReportList = {
  items: ReportItem[];
  newer: string | null;
  older: string | null;
  /** the entity that the list is filtered by */
  entity: EntityRef | null;
};

export type Topic = { tag: string; reports: number };

/** What a feed carries of a report: the part that everybody may read. */
export type FeedEntry = ReportItem & {
  updatedAt: Date;
  blocks: Block[];
  /** the generated disclaimer, a paragraph each */
  disclaimer: string[];
};

/** What the picture of a report shows; all of it is public. */
export type ReportPicture = { title: string; tags: string[]; publishedAt: Date; number: number };

/** A picture that this viewer may fetch; `public` when everybody may. */
export type ReadableAttachment = { sha256: string; mediaType: string; bytes: number; public: boolean };

/** What a report's newest version was hashed over; `whole` only for whoever may read all of it. */
export type PublishedParts = {
  reportId: string;
  versionId: string;
  slug: string;
  title: string;
  number: number;
  hash: string;
  withdrawn: boolean;
  whole: WholeVersion | null;
};

/** All that a version's hash takes in, with the words of its segments in place of their hashes. */
export type WholeVersion = Omit<VersionParts, "reportId" | "number" | "title" | "segments"> & {
  segments: { minRank: number; salt: string; blocks: unknown }[];
};

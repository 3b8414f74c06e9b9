import type {
  ClaimLinkKind,
  ClaimStatus,
  Comparator,
  DatePrecision,
  Reliability,
  StateAffiliation,
} from "@/lib/db/generated/enums";

/** An entity or source in a line. */
export type NameLink = { slug: string; name: string; nameZh: string | null };

/** A quantity as it was asserted; `upper` is the end of a range, `unit` a code of `units.ts`, null for a bare number. */
export type ClaimValue = {
  comparator: Comparator;
  value: number;
  upper: number | null;
  unit: string | null;
};

/** The status of a claim today: `lapsed` is what was corroborated and no longer has two independent origins. */
export type ShownStatus = ClaimStatus | "lapsed";

/** The Admiralty grade and status, each null where nobody has judged. */
export type Grade = {
  reliability: Reliability | null;
  credibility: number | null;
  status: ShownStatus | null;
};

/** A claim in a line: who asserts what, and how it is graded today. `claim-text.ts` puts it in words. */
export type ClaimRef = Grade & {
  id: string;
  subject: NameLink;
  /** a property of `predicates.ts` */
  predicate: string;
  value: ClaimValue | null;
  object: NameLink | null;
  statement: string | null;
  /** `slug` where the asserter is in the register */
  asserter: { name: string; slug: string | null } | null;
  /** a calendar day, as precise as `precision` says */
  assertedOn: string | null;
  precision: DatePrecision | null;
};

/** Where a viewer may read a claim. */
export type ClaimPlace = {
  blockId: string;
  sentence: string;
  report: { slug: string; title: string; publishedAt: string };
};

/** A source document and what it says, where it is cited. */
export type CitedDocument = {
  title: string;
  url: string | null;
  lang: string;
  publishedOn: string | null;
  precision: DatePrecision | null;
  /** of the copy that is kept, hex */
  copySha256: string | null;
  /** page, section, table */
  locator: string | null;
  /** its own words, in its language */
  quote: string | null;
  /** the desk's English for them */
  translation: string | null;
  /** what it says, in the desk's words */
  note: string | null;
  source: { slug: string; name: string; reliability: Reliability | null };
};

/** A source document that a claim rests on. */
export type ClaimDocumentLine = CitedDocument & {
  id: string;
  source: CitedDocument["source"] & { stateAffiliation: StateAffiliation };
};

/** `assessedAt`: ISO 8601, UTC */
export type AssessmentLine = {
  credibility: number;
  status: ClaimStatus;
  rationale: string;
  assessedAt: string;
};

/** Another claim that this viewer may read. `outgoing`: this one supports, contradicts … that one. */
export type ClaimLinkLine = {
  kind: ClaimLinkKind;
  outgoing: boolean;
  note: string | null;
  claim: ClaimRef;
  place: ClaimPlace;
};

/** How two quantities stand to each other. */
export type Comparison = "equal" | "within" | "overlap" | "less" | "greater" | "incomparable";

/** What else is said of the same property of the same subject; `comparison`: how the card's own value stands to it. */
export type ComparedClaimLine = { claim: ClaimRef; place: ClaimPlace; comparison: Comparison };

/** All that a reader is told of a claim. */
export type ClaimCard = ClaimRef & {
  /** first by position gives the grade */
  documents: ClaimDocumentLine[];
  /** newest first */
  history: AssessmentLine[];
  links: ClaimLinkLine[];
  /** reports with a claim that contradicts it, which this viewer may not read: titles and levels are public */
  contestedIn: { slug: string; title: string; level: string | null }[];
  /** newest first, a few */
  compared: ComparedClaimLine[];
  /** as the version shown was published, where that is not today's grade */
  asPublished: Grade | null;
  /** a block that everybody may read carries it */
  public: boolean;
};

/** A claim that a disclaimer covers, as it stood when that was issued; the names are today's. */
export type DisclaimerItemView = Grade & {
  claimId: string;
  /** where its words stand */
  blockId: string;
  stateAffiliation: StateAffiliation | null;
  /** null: it rests on no document */
  source: { slug: string; name: string; country: string | null } | null;
  /** whose word it is in the end, where that one has stronger ties to a state than the publisher; `name` as it is today */
  voice: "asserter" | "origin" | null;
  voiceAffiliation: StateAffiliation | null;
  voiceName: string | null;
  /** the source is a compilation of the desk's own */
  own: boolean;
};

/** A generated disclaimer as far as this viewer may read what it covers; `issuedAt` (ISO 8601) is null in a preview. */
export type IssuedDisclaimer = { issuedAt: string | null; items: DisclaimerItemView[] };

/** What a version says of its claims to this viewer: cards in reading order, disclaimers newest first. */
export type VersionEvidence = { claims: ClaimCard[]; disclaimers: IssuedDisclaimer[] };

/** A claim in the ledger, with everywhere this viewer may read it, newest report first. */
export type LedgerRow = ClaimRef & {
  source: { slug: string; name: string } | null;
  places: [ClaimPlace, ...ClaimPlace[]];
};

/** A page of the ledger; `older` is the place to go on from. */
export type Ledger = {
  rows: LedgerRow[];
  older: string | null;
  /** what the filters name, null where nothing has that slug or name */
  entity: NameLink | null;
  /** others that what was typed may mean, best first: none where it is a slug or a whole name */
  others: NameLink[];
  source: { slug: string; name: string } | null;
  /** every source of the register, to choose from */
  sources: { slug: string; name: string }[];
};

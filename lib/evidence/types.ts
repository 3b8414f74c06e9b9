import type {
  ClaimLinkKind,
  ClaimStatus,
  Comparator,
  DatePrecision,
  Reliability,
  StateAffiliation,
} from "@/lib/db/generated/enums";

/** A reference to an entity or source. */
export type NameLink = { slug: string; name: string; nameZh: string | null };

/** A quantity as asserted; `upper` is the end of a range, `unit` a code of `units.ts`, null for a bare number. */
export type ClaimValue = {
  comparator: Comparator;
  value: number;
  upper: number | null;
  unit: string | null;
};

/** The current status of a claim: `lapsed` if it was corroborated and no longer has two independent origins. */
export type ShownStatus = ClaimStatus | "lapsed";

/** The Admiralty grade and status, each null if not assessed. */
export type Grade = {
  reliability: Reliability | null;
  credibility: number | null;
  status: ShownStatus | null;
};

/** A claim on one line: who asserts what, and its current grade. `claim-text.ts` puts it into words. */
export type ClaimRef = Grade & {
  id: string;
  subject: NameLink;
  /** a property of `predicates.ts` */
  predicate: string;
  value: ClaimValue | null;
  object: NameLink | null;
  statement: string | null;
  /** `slug` if the asserter is in the register */
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

/** A source document and what it says in a citation. */
export type CitedDocument = {
  title: string;
  url: string | null;
  lang: string;
  publishedOn: string | null;
  precision: DatePrecision | null;
  /** of the stored copy, hex */
  copySha256: string | null;
  /** page, section, table */
  locator: string | null;
  /** its words, in its language */
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

/** The relation between two quantities. */
export type Comparison = "equal" | "within" | "overlap" | "less" | "greater" | "incomparable";

/**
 * Another claim about the same property of the same subject; `comparison`: how the card's own value compares with it.
 */
export type ComparedClaimLine = { claim: ClaimRef; place: ClaimPlace; comparison: Comparison };

/** Everything that a reader sees of a claim. */
export type ClaimCard = ClaimRef & {
  /** first by position gives the grade */
  documents: ClaimDocumentLine[];
  /** newest first */
  history: AssessmentLine[];
  links: ClaimLinkLine[];
  /** reports with a contradicting claim that this viewer may not read: titles and levels are public */
  contestedIn: { slug: string; title: string; level: string | null }[];
  /** newest first, a few */
  compared: ComparedClaimLine[];
  /** the grade in the shown version when published, if it differs from today's */
  asPublished: Grade | null;
  /** a public block carries it */
  public: boolean;
};

/** A claim that a disclaimer covers, as of its issue; the names are today's. */
export type DisclaimerItemView = Grade & {
  claimId: string;
  /** the block with its words */
  blockId: string;
  stateAffiliation: StateAffiliation | null;
  /** null: it rests on no document */
  source: { slug: string; name: string; country: string | null } | null;
  /** the party behind the words, if it has stronger ties to a state than the publisher; `name` is today's */
  voice: "asserter" | "origin" | null;
  voiceAffiliation: StateAffiliation | null;
  voiceName: string | null;
  /** the source is compiled by the desk */
  own: boolean;
};

/** A generated disclaimer, limited to what this viewer may read; `issuedAt` (ISO 8601) is null in a preview. */
export type IssuedDisclaimer = { issuedAt: string | null; items: DisclaimerItemView[] };

/** What this viewer sees of a version's claims: cards in reading order, disclaimers newest first. */
export type VersionEvidence = { claims: ClaimCard[]; disclaimers: IssuedDisclaimer[] };

/** A claim in the ledger, with all places where this viewer may read it, newest report first. */
export type LedgerRow = ClaimRef & {
  source: { slug: string; name: string } | null;
  places: [ClaimPlace, ...ClaimPlace[]];
};

/** A page of the ledger; `older` is the cursor of the next page. */
export type Ledger = {
  rows: LedgerRow[];
  older: string | null;
  /** what the filters name; null if nothing has that slug or name */
  entity: NameLink | null;
  /** other possible meanings of the typed text, best first: none for a slug or a complete name */
  others: NameLink[];
  source: { slug: string; name: string } | null;
  /** every source of the register, to choose from */
  sources: { slug: string; name: string }[];
};

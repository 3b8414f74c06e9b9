import type { ClaimStatus, Reliability, VersionKind } from "@/lib/db/generated/enums";
import type { RelationshipKind } from "@/lib/entities/schema";
import type { ClaimPlace, ClaimRef, NameLink } from "@/lib/evidence/types";
import type { VersionLine } from "@/lib/reports/types";
import type { Passage, PassageChange } from "./compare-versions";

/** A version since, with its reason. */
export type LaterVersion = Omit<VersionLine, "credits">;

/** The version that a person read, and when last. */
export type ReadVersion = { number: number; at: Date };

/** What is between an earlier version and today's. */
export type ReportComparison = {
  report: { slug: string; title: string };
  /** the earlier version; `readAt`: when the person last read it, null if only its open part is compared */
  from: { number: number; readAt: Date | null };
  /** the versions since, newest first, with their reasons */
  versions: LaterVersion[];
  changes: PassageChange[];
  /** the open part of the earlier version, for those who never read it */
  open: Passage[] | null;
};

type ReportName = { slug: string; title: string };

/** One change, limited to what its viewer may read today. */
export type NewsLine = { at: Date } & (
  | { kind: "version"; report: ReportName; act: VersionKind; number: number; reason: string | null }
  | { kind: "withdrawal"; report: ReportName; reason: string }
  | { kind: "claim"; claim: ClaimRef; place: ClaimPlace }
  | {
      kind: "assessment";
      claim: ClaimRef;
      place: ClaimPlace;
      was: { credibility: number; status: ClaimStatus };
      is: { credibility: number; status: ClaimStatus };
      rationale: string;
    }
  | {
      kind: "grading";
      source: { slug: string; name: string };
      was: Reliability | null;
      is: Reliability;
      rationale: string;
    }
  | {
      kind: "edge";
      edgeId: string;
      retracted: boolean;
      relationship: RelationshipKind;
      /** what the house calls it, between its ends */
      verb: string;
      from: NameLink;
      to: NameLink;
    }
);

/** What a report's page tells a person who was there before. */
export type ReportNews = {
  slug: string;
  /** the visit before */
  since: Date;
  /** the version that they read then, if there is a later one now */
  read: ReadVersion | null;
  versions: LaterVersion[];
  /** claims of this report that were judged again since */
  claims: NewsLine[];
};

/** The same of an entity or a source. */
export type SubjectNews = { since: Date; lines: NewsLine[] };

/** A report that was begun, on whichever device. */
export type BegunReport = { slug: string; title: string; blockId: string; progress: number; at: Date };

/** A comment that answers one of the person's own. */
export type ReplyLine = {
  commentId: string;
  report: { slug: string; title: string };
  name: string;
  at: Date;
};

export type DiscussedReport = { slug: string; title: string; comments: number };

/** A saved search, and how many reports it finds that are new since its owner looked: `MOST_NEW` at most, or more. */
export type SearchLine = { name: string; question: string; fresh: number };

/** The home page of a member. */
export type MemberHome = {
  since: Date;
  /** `since` is not a visit, but some days ago */
  first: boolean;
  /** what became of reports that they read, exported or were sent */
  corrections: NewsLine[];
  /** changes on what they follow */
  followed: NewsLine[];
  /** whether they follow anything */
  follows: boolean;
  /** other new reports */
  reports: NewsLine[];
  replies: ReplyLine[];
  begun: BegunReport[];
  searches: SearchLine[];
  /** claims that the desk judged again, whatever they follow */
  verified: NewsLine[];
  discussed: DiscussedReport[];
};

import type { CommentBlock } from "./markdown/types";

export const COMMENT_STATUSES = ["unreviewed", "approved", "rejected", "held", "held_by_machine"] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

export const HELD_REASONS = ["first_comments", "links"] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

export const REACTIONS = ["agree", "helpful", "disagree"] as const;
export type ReactionKind = (typeof REACTIONS)[number];

export const REPORT_REASONS = [
  "abuse",
  "spam",
  "personal_data",
  "paid_words",
  "misleading",
  "other",
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What a viewer may do in a thread, or the one reason why nothing. */
export type Standing =
  /** `name`: the display name; null before the first comment */
  | { kind: "open"; name: string | null; suggestedName: string }
  | { kind: "signed-out" }
  | { kind: "unverified" }
  | { kind: "muted" | "suspended"; reason: string; endsAt: Date }
  | { kind: "locked" | "archived"; reason: string };

export type Writer = {
  name: string;
  /** an author of the report, the desk, or a moderator; the first that is true */
  badge: "author" | "desk" | "moderator" | null;
};

export type CommentView = {
  id: string;
  revisionId: string | null;
  /** null if the account was removed */
  writer: Writer | null;
  own: boolean;
  /** what it answers, unless that is the comment it is shown under */
  answers: { id: string; name: string | null; excerpt: string } | null;
  /** null where this viewer does not see the words */
  body: CommentBlock[] | null;
  /** as it was typed, for its author while it may still be edited */
  typed: string | null;
  state: "visible" | "waiting" | "rejected" | "deleted" | "erased";
  createdAt: Date;
  editedAt: Date | null;
  reactions: Record<ReactionKind, number>;
  reacted: ReactionKind[];
  mayDelete: boolean;
  replies: CommentView[];
  /** visible answers that are not among these: its own page has them */
  moreReplies: number;
};

/** A comment as it would look, with what was typed. */
export type Previewed = { blocks: CommentBlock[]; body: string; name: string | null };

export type DiscussedReport = { id: string; slug: string; title: string };

/** What a discussion is about: a report, or a passage or a claim in it. */
export type DiscussedPlace =
  | { kind: "report" }
  | {
      kind: "block" | "claim";
      /** of the block or of the claim */
      id: string;
      /** where it is in the report now */
      blockId: string | null;
      /** its words as they are now, if this viewer may read them */
      words: string | null;
      /** compared with the words that the discussion began about */
      state: "same" | "changed" | "gone";
    };

/** A passage or a claim of a report, by the id of the block or of the claim. */
export type Anchor = { block: string } | { claim: string };

/** The discussion of a passage or a claim, in the list under that of its report. */
export type PassageThread = {
  anchor: Anchor;
  words: string | null;
  count: number;
  lastAt: Date;
};

export type Discussion =
  | { kind: "moved"; slug: string }
  /** the words that it is about are not open to this viewer; `tierName` opens them */
  | {
      kind: "closed";
      report: DiscussedReport;
      about: "report" | "passage";
      tierName: string | null;
      passages: PassageThread[];
    }
  | {
      kind: "open";
      report: DiscussedReport;
      /** null: no one has written yet */
      threadId: string | null;
      place: DiscussedPlace;
      /** discussions of passages that this viewer may read, the latest first; none under that of a passage */
      passages: PassageThread[];
      /** visible comments in the whole thread */
      count: number;
      comments: CommentView[];
      /** the cursor of the next page */
      next: string | null;
      /** one comment with its replies was asked for */
      only: boolean;
      standing: Standing;
      live: LiveFrom;
    };

/** The page of a thread, and what it is called. */
export type Place = { path: string; title: string };

/** From where a page goes on: its thread (`Thread.anchorKey`) and the last change that it has. */
export type LiveFrom = { thread: string; after: number };

/** One of a person's own comments, with what was decided about it. */
export type OwnComment = {
  id: string;
  where: Place | null;
  excerpt: string;
  state: CommentView["state"];
  createdAt: Date;
  act: { id: string; reason: string; at: Date; appeal: OwnAppeal | null } | null;
};
export type OwnAppeal = { words: string; answer: string | null; upheld: boolean | null };
export type OwnSanction = {
  id: string;
  kind: "mute" | "suspend";
  reason: string;
  createdAt: Date;
  endsAt: Date;
  lifted: boolean;
  appeal: OwnAppeal | null;
};
export type OwnReport = {
  reference: string;
  reason: ReportReason;
  createdAt: Date;
  state: "awaiting" | "under_review" | "decided" | "void";
  /** what was done, once decided */
  act: "approve" | "reject" | "erase" | null;
};
export type OwnDiscussion = {
  name: string | null;
  comments: OwnComment[];
  sanctions: OwnSanction[];
  reports: OwnReport[];
};

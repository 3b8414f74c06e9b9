import type { CommentBlock } from "./markdown/types";
import type { CommentView, HeldReason, Place, ReportReason } from "./types";

export const QUEUES = ["waiting", "reported", "new", "rejected"] as const;
export type QueueName = (typeof QUEUES)[number];

/** A comment as a moderator sees it: with its place, its history and what its writer did before. */
export type QueuedComment = {
  id: string;
  revisionId: string;
  state: CommentView["state"];
  where: Place | null;
  answers: { name: string | null; excerpt: string } | null;
  body: CommentBlock[];
  heldBy: HeldReason[];
  createdAt: Date;
  editedAt: Date | null;
  own: boolean;
  writer: { accountId: string; name: string; approved: number; rejected: number; sanctioned: boolean } | null;
  reports: { reference: string; reason: ReportReason; note: string; createdAt: Date; onThis: boolean }[];
  acts: { kind: "approve" | "reject" | "erase"; reason: string | null; at: Date; by: string | null }[];
};

export type Queue = { comments: QueuedComment[]; next: string | null };
export type QueueCounts = { waiting: number; reported: number; appeals: number };

export type QueuedAppeal = {
  id: string;
  words: string;
  createdAt: Date;
  name: string;
  own: boolean;
  /** what it is against */
  against:
    | { kind: "act"; act: "reject" | "erase"; reason: string; by: string | null; body: CommentBlock[] | null }
    | { kind: "mute" | "suspend"; reason: string; by: string | null; endsAt: Date };
};

export type ActiveSanction = {
  id: string;
  name: string;
  kind: "mute" | "suspend";
  reason: string;
  by: string | null;
  createdAt: Date;
  endsAt: Date;
};

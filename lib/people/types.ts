import type { Role } from "@/lib/access/types";
import type { PeopleBatchKind, PeopleBatchPlan } from "@/lib/db/generated/enums";

/** `ended`: its sender is gone, suspended, or may no longer offer this. */
export type InvitationState = "waiting" | "expired" | "accepted" | "revoked" | "ended";

/** What an invitation gives. */
export type Offer = { role: Role; tierName: string | null; endsAt: Date | null };

/** An invitation in the list of admins. */
export type InvitationLine = Offer & {
  id: string;
  email: string;
  inviterName: string;
  sentAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
  /** the account that accepted it */
  acceptedById: string | null;
  state: InvitationState;
};

/** An invitation as the holder of its link sees it. */
export type OpenInvitation = Offer & {
  email: string;
  inviterName: string;
  /**
   * how it can be accepted: with a new account, with the one that is signed in, after signing in to the one that there is, or
   * after confirming its address
   */
  way: "new" | "own" | "sign-in" | "confirm";
};

/** A list of people that was planned, and perhaps worked off. */
export type BatchSummary = {
  id: string;
  kind: PeopleBatchKind;
  title: string;
  tell: boolean;
  byName: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  undoStartedAt: Date | null;
  undoneAt: Date | null;
};

export type BatchLine = {
  number: number;
  email: string;
  name: string;
  plan: PeopleBatchPlan;
  remark: string;
  tierName: string | null;
  endsAt: Date | null;
  accountId: string | null;
  doneAt: Date | null;
};

/** A list with its lines; `kept`: accounts that were made for it and stay although it was undone. */
export type BatchView = BatchSummary & {
  /** how a file was read: what separates its cells, and which of its columns count */
  reading: { separated: string; used: string[]; ignored: string[] };
  counts: { plan: PeopleBatchPlan; lines: number; done: number; undone: number; kept: number }[];
  lines: BatchLine[];
  /** the number after which the next page begins */
  next: number | null;
};

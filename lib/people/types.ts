import type { Role } from "@/lib/access/types";

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

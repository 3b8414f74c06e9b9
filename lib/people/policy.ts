import { isDeskRole } from "@/lib/access/rank";
import type { Role } from "@/lib/access/types";
import { lastDay } from "@/lib/membership/policy";
import type { InvitationState, Offer } from "./types";

/** How long the link of an invitation works. */
export const INVITATION_DAYS = 7;

/** The same in words, for the mail. */
export const INVITATION_LIFETIME = "seven days";

/** The page that the link opens. */
export const INVITATION_PATH = "/invitation";

type Facts = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

/** @param offered its sender may still offer this */
export function invitationState(invitation: Facts, offered: boolean, now: Date): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  if (!offered) return "ended";
  return invitation.expiresAt <= now ? "expired" : "waiting";
}

/** The membership of an offer would be over before it begins. */
export function hasLapsed({ endsAt }: { endsAt: Date | null }, now: Date): boolean {
  return endsAt !== null && endsAt <= now;
}

const ACCOUNTS: Record<Role, string> = {
  reader: "an account",
  analyst: "an account as an analyst",
  editor: "an account as an editor",
  admin: "an account as an administrator",
};

const LONG_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** What an invitation gives, such as “an account as an analyst, with Professional access until 30 June 2027”. */
export function offerInWords({ role, tierName, endsAt }: Offer): string {
  if (tierName === null) return ACCOUNTS[role];
  const until = endsAt ? ` until ${LONG_DAY.format(new Date(lastDay(endsAt)))}` : "";
  return `${ACCOUNTS[role]}${isDeskRole(role) ? "," : ""} with ${tierName} access${until}`;
}

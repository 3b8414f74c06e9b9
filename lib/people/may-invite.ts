import "server-only";
import { can } from "@/lib/access/permissions";
import { isDeskRole } from "@/lib/access/rank";
import type { Person, Role, Viewer } from "@/lib/access/types";

/** What an invitation would give, as far as permission depends on it. */
type Offered = { role: Role; tierId: string | null };

/**
 * Whether a viewer may invite a person to this: to invite opens no way around the permissions to change roles and to grant
 * memberships.
 */
export function mayInvite(viewer: Viewer, { role, tierId }: Offered): boolean {
  if (!can(viewer, "account.invite")) return false;
  if (isDeskRole(role) && !can(viewer, "account.change-role")) return false;
  return tierId === null || can(viewer, "membership.grant");
}

/** The sender of an invitation as the database has it now. */
export type Sender = {
  id: string;
  role: Role;
  removedAt: Date | null;
  /** those in force */
  suspensions: readonly unknown[];
};

/** Whether the sender may still offer what the invitation says. */
export function stillMayInvite(sender: Sender, offered: Offered): boolean {
  const person = personOf(sender);
  return person !== null && mayInvite(person, offered);
}

/** A person who acts through something that they left behind; null if they can no longer act. */
export function personOf({ id: accountId, role, removedAt, suspensions }: Sender): Person | null {
  if (removedAt !== null || suspensions.length > 0) return null;
  const session = { sessionId: "", name: "", email: "", verified: true, membershipRank: 0 };
  return { kind: "person", accountId, role, ...session };
}

/** What `Sender` is read from. */
export const SENDER = {
  id: true,
  name: true,
  role: true,
  removedAt: true,
  suspensions: { where: { liftedAt: null }, select: { id: true } },
} as const;

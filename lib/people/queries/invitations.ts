import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { hashOf } from "@/lib/auth/links/mail-token";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import { SENDER, stillMayInvite } from "../may-invite";
import { invitationState } from "../policy";
import type { InvitationLine, OpenInvitation } from "../types";

const MOST = 200;

const LINE = {
  id: true,
  email: true,
  role: true,
  tierId: true,
  tier: { select: { name: true } },
  endsAt: true,
  sentAt: true,
  expiresAt: true,
  acceptedAt: true,
  acceptedById: true,
  revokedAt: true,
  invitedBy: { select: SENDER },
} as const satisfies Prisma.InvitationSelect;

/** The newest invitations: those that can still be accepted or sent again, or those that are done. */
export async function invitations(viewer: Viewer, which: "open" | "done"): Promise<InvitationLine[]> {
  if (!can(viewer, "account.invite")) throw new NotFound();
  const open = { acceptedAt: null, revokedAt: null };
  const rows = await db.invitation.findMany({
    where: which === "open" ? open : { NOT: open },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: LINE,
  });
  const now = new Date();
  return rows.map((row) => {
    const { tier, tierId, invitedBy, ...line } = row;
    const state = invitationState(line, stillMayInvite(invitedBy, row), now);
    return { ...line, tierName: tier?.name ?? null, inviterName: invitedBy.name, state };
  });
}

/**
 * What a link offers and how it can be accepted, without using it up; null if it no longer works. Its holder reads the mails
 * of the address, and so may know that it has an account.
 */
export async function openInvitation(
  viewer: Viewer,
  token: string | undefined,
): Promise<OpenInvitation | null> {
  if (!token) return null;
  const row = await db.invitation.findUnique({ where: { tokenHash: hashOf(token) }, select: LINE });
  if (!row || invitationState(row, stillMayInvite(row.invitedBy, row), new Date()) !== "waiting") return null;
  const account = await db.account.findUnique({ where: { email: row.email }, select: { id: true } });
  const { email, role, endsAt, tier, invitedBy } = row;
  const own = viewer.kind === "person" && viewer.accountId === account?.id ? viewer : null;
  const way = own ? (own.verified ? "own" : "confirm") : account ? "sign-in" : "new";
  return { email, role, endsAt, tierName: tier?.name ?? null, inviterName: invitedBy.name, way };
}

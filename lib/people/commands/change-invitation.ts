import "server-only";
import type { Person, Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { mayInvite } from "../may-invite";
import { hasLapsed } from "../policy";
import type { ChooseInvitation } from "../schema";
import { mailInvitation, newLink } from "./send-invitation";

const FOUND = {
  email: true,
  role: true,
  tierId: true,
  endsAt: true,
  acceptedAt: true,
  revokedAt: true,
  tier: { select: { name: true } },
} as const;

/**
 * Mails an invitation again with a new link; the old one stops working, and the viewer becomes its sender. It also takes back
 * a revocation.
 *
 * @returns the link, if no mail can leave this installation
 * @throws Forbidden, NotFound, Conflict (it was accepted, its membership is over, or there is a newer one), TooManyRequests
 */
export async function inviteAgain(
  viewer: Viewer,
  { invitationId }: ChooseInvitation,
  origin: Origin,
): Promise<{ link: string | null }> {
  requirePerson(viewer);
  const found = await findInvitation(invitationId);
  if (!mayInvite(viewer, found)) throw new Forbidden();
  if (hasLapsed(found, new Date()))
    throw new Conflict("The membership of this invitation is over. Send a new invitation.");
  await takeAttempt("invitation", viewer.accountId);
  await takeAttempt("mail-to", found.email);
  return db.$transaction(async (tx) => {
    const { secret, stored } = newLink();
    const { email, role, tier, endsAt } = found;
    // One statement, so that an acceptance at this moment comes before or after it.
    const changed = await tx.$executeRaw`
      UPDATE "Invitation" i SET "tokenHash" = ${stored.tokenHash}, "sentAt" = ${stored.sentAt},
        "expiresAt" = ${stored.expiresAt}, "revokedAt" = NULL, "invitedById" = ${viewer.accountId}::uuid
      WHERE i."id" = ${invitationId}::uuid AND i."acceptedAt" IS NULL AND NOT EXISTS (
        SELECT FROM "Invitation" o WHERE o."email" = i."email" AND o."id" <> i."id"
          AND o."acceptedAt" IS NULL AND o."revokedAt" IS NULL)`;
    if (changed === 0)
      throw new Conflict("It was accepted meanwhile, or there is another open invitation to this address.");
    const invited = { email, inviterName: viewer.name, role, tierName: tier?.name ?? null, endsAt };
    const link = await mailInvitation(tx, secret, invited);
    await recordAudit(tx, { viewer, action: "account.invite-again", ...subject(invitationId), origin });
    return { link };
  });
}

/** Revokes an invitation: its link stops working at once. `inviteAgain` takes that back, with another link. */
export async function revokeInvitation(
  viewer: Viewer,
  { invitationId }: ChooseInvitation,
  origin: Origin,
): Promise<void> {
  requirePerson(viewer);
  const found = await findInvitation(invitationId);
  if (!mayInvite(viewer, found)) throw new Forbidden();
  await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Conflict("It was accepted or revoked meanwhile.");
    await recordAudit(tx, { viewer, action: "account.revoke-invitation", ...subject(invitationId), origin });
  });
}

const subject = (subjectId: string) => ({ subjectKind: "Invitation", subjectId }) as const;

async function findInvitation(id: string) {
  const found = await db.invitation.findUnique({ where: { id }, select: FOUND });
  if (!found) throw new NotFound();
  return found;
}

/** @throws Forbidden for scripts: an invitation has a sender whose permission holds or ends */
function requirePerson(viewer: Viewer): asserts viewer is Person {
  if (viewer.kind !== "person") throw new Forbidden();
}

import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { endOfDay, isSold } from "@/lib/membership/policy";
import { mayInvite } from "../may-invite";
import { hasLapsed } from "../policy";
import type { InvitePerson } from "../schema";
import { mailInvitation, newLink } from "./send-invitation";

/**
 * Invites a person by mail. An address has one open invitation at a time.
 *
 * @returns the link, if no mail can leave this installation
 * @throws Forbidden, Invalid (`email`: there is an open invitation), TooManyRequests
 */
export async function invitePerson(
  viewer: Viewer,
  { email, role, until, ...intent }: InvitePerson,
  origin: Origin,
): Promise<{ invitationId: string; link: string | null }> {
  const tierId = intent.tierId ?? null;
  if (viewer.kind !== "person" || !mayInvite(viewer, { role, tierId })) throw new Forbidden();
  const endsAt = until ? endOfDay(until) : null;
  if (hasLapsed({ endsAt }, new Date())) throw new Invalid("until", "Choose a day that has not passed.");
  await takeAttempt("invitation", viewer.accountId);
  await takeAttempt("mail-to", email);
  return db.$transaction(async (tx) => {
    await lockRows(tx, "Tier", tierId ? [tierId] : [], "KEY SHARE");
    const tier = tierId
      ? await tx.tier.findUnique({ where: { id: tierId }, select: { slug: true, name: true } })
      : null;
    if (tierId && !tier) throw new NotFound();
    if (tier && !isSold(tier))
      throw new Invalid("tierId", `Everyone can have “${tier.name}” without a membership.`);
    const { secret, stored } = newLink();
    const [made] = await tx.invitation.createManyAndReturn({
      data: [{ email, role, tierId, endsAt, invitedById: viewer.accountId, ...stored }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made)
      throw new Invalid("email", "This address has an open invitation: send it again, or revoke it first.");
    const invited = { email, inviterName: viewer.name, role, tierName: tier?.name ?? null, endsAt };
    const link = await mailInvitation(tx, secret, invited);
    await recordAudit(tx, {
      viewer,
      action: "account.invite",
      subjectKind: "Invitation",
      subjectId: made.id,
      // The address is in the row alone, so that it can be erased.
      after: { role, tier: tier?.slug ?? null, endsAt },
      origin,
    });
    return { invitationId: made.id, link };
  });
}

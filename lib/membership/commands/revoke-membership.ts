import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockRows } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import type { RevokeMembership } from "../schema";

const Revoked = z.strictObject({ revokedAt: z.date() });

/** Revokes a membership at once. `restoreMembership` undoes it. */
export async function revokeMembership(
  viewer: Viewer,
  { membershipId }: RevokeMembership,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "membership.revoke")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    const membership = await tx.membership.findUnique({
      where: { id: membershipId },
      select: { accountId: true, state: true, endsAt: true, tier: { select: { slug: true } } },
    });
    if (!membership) throw new NotFound();
    await lockRows(tx, "Account", [membership.accountId]);
    const [revoked] = await selectRows(tx, "revoked-membership", Revoked)`
      UPDATE "Membership" SET "revokedAt" = greatest(clock_timestamp(), "startsAt")
      WHERE "id" = ${membershipId}::uuid AND "revokedAt" IS NULL RETURNING "revokedAt"`;
    if (!revoked) throw new Conflict("This membership has already been revoked.");
    const { revokedAt } = revoked;
    const { state, endsAt, tier } = membership;
    await recordAudit(tx, {
      viewer,
      action: "membership.revoke",
      subjectKind: "Account",
      subjectId: membership.accountId,
      before: { tier: tier.slug, state, endsAt, membership: membershipId },
      after: { revokedAt },
      origin,
    });
  });
}

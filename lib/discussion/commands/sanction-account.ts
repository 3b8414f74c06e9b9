import "server-only";
import { addDays } from "date-fns";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { sanctionMail } from "../mails";
import type { SanctionAccount } from "../schema";
import { lockModeratorRow } from "./lock-moderator-row";
import { tellWriter } from "./tell-writer";

/**
 * Mutes an account in discussions or suspends it from them, for some days; the person is told why, also by mail. A new sanction adds
 * to those that hold.
 *
 * @throws Forbidden, NotFound, Invalid (`days`: the account belongs to the desk)
 */
export async function sanctionAccount(
  viewer: Viewer,
  { accountId, kind, days, reason }: SanctionAccount,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "discussion.moderate")) throw new Forbidden();
  if (accountIdOf(viewer) === accountId) throw new Forbidden("This is your own account.");
  await db.$transaction(async (tx) => {
    await lockModeratorRow(tx, viewer, accountId);
    const account = await tx.account.findUnique({
      where: { id: accountId, removedAt: null },
      select: { id: true },
    });
    if (!account) throw new NotFound();
    const desk = await tx.account.findFirst({
      where: { id: accountId, NOT: { role: "reader" } },
      select: { id: true },
    });
    if (desk) throw new Invalid("days", "This account belongs to the desk: an admin looks after it.");
    const createdAt = now();
    const endsAt = addDays(createdAt, days);
    const { id } = await tx.sanction.create({
      data: { accountId, kind, reason, createdAt, endsAt, byId: accountIdOf(viewer) },
      select: { id: true },
    });
    await tellWriter(tx, accountId, (person) => sanctionMail(tx, person, { id, kind, reason, endsAt }));
    await recordAudit(tx, {
      viewer,
      action: `discussion.${kind}`,
      subjectKind: "Account",
      subjectId: accountId,
      after: { until: endsAt, reason },
      origin,
    });
  });
}

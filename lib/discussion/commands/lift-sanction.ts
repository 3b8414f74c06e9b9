import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, NotFound } from "@/lib/errors";
import type { LiftSanction } from "../schema";
import { lockModeratorRow } from "./lock-moderator-row";

/**
 * Ends a sanction early. Lifting one that has ended does nothing.
 *
 * @throws Forbidden, NotFound
 */
export async function liftSanction(
  viewer: Viewer,
  { sanctionId }: LiftSanction,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "discussion.moderate")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    const sanction = await tx.sanction.findUnique({ where: { id: sanctionId }, select: { accountId: true } });
    if (!sanction) throw new NotFound();
    await lockModeratorRow(tx, viewer, sanction.accountId);
    await endSanction(tx, viewer, { sanctionId, accountId: sanction.accountId }, origin);
  });
}

/** The same inside another act, with the accounts locked. */
export async function endSanction(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { sanctionId, accountId }: { sanctionId: string; accountId: string },
  origin: Origin,
): Promise<void> {
  const at = now();
  const { count } = await tx.sanction.updateMany({
    where: { id: sanctionId, liftedAt: null, endsAt: { gt: at } },
    data: { liftedAt: at, liftedById: accountIdOf(viewer) },
  });
  if (count === 0) return;
  await recordAudit(tx, {
    viewer,
    action: "discussion.lift-sanction",
    subjectKind: "Account",
    subjectId: accountId,
    before: { sanction: sanctionId },
    after: { lifted: true },
    origin,
  });
}

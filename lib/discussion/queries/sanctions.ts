import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { ActiveSanction } from "../moderation-types";

/** The sanctions that hold now, newest first, at most a hundred. @throws NotFound without the permission */
export async function activeSanctions(viewer: Viewer): Promise<ActiveSanction[]> {
  if (!can(viewer, "discussion.moderate")) throw new NotFound();
  const rows = await db.sanction.findMany({
    where: { liftedAt: null, endsAt: { gt: now() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      id: true,
      kind: true,
      reason: true,
      createdAt: true,
      endsAt: true,
      by: { select: { name: true } },
      account: { select: { participant: { select: { name: true } } } },
    },
  });
  return rows.map(({ by, account, ...sanction }) => ({
    ...sanction,
    by: by?.name ?? null,
    name: account.participant?.name ?? "A reader",
  }));
}

/** Whether an account was made a moderator. @throws NotFound without the permission to appoint one */
export async function isAppointed(viewer: Viewer, accountId: string): Promise<boolean> {
  if (!can(viewer, "discussion.appoint", { accountId })) throw new NotFound();
  return (await db.moderatorGrant.count({ where: { accountId, revokedAt: null } })) > 0;
}

import { STAFF_RANK } from "@/lib/access/types";
import { db } from "@/lib/db/client";

type Followed = { entityId: string; liveId: string; correctedId: string };

/**
 * Lets every planted viewer follow all that can be followed, whether they may read it or not, and have used the first
 * version of the corrected report: the desk reading all of it, the others nothing.
 */
export async function plantFollowing({ entityId, liveId, correctedId }: Followed): Promise<void> {
  const accounts = await db.account.findMany({
    where: { email: { startsWith: "leak-" } },
    select: { id: true, role: true },
  });
  const claims = await db.claim.findMany({ select: { id: true } });
  const first = await db.reportVersion.findFirstOrThrow({
    where: { reportId: correctedId, number: 1 },
    select: { id: true },
  });
  for (const { id: accountId, role } of accounts) {
    const line = (position: number) => ({ accountId, position });
    await db.follow.createMany({
      data: [
        { ...line(1), kind: "entity", entityId },
        { ...line(2), kind: "report", reportId: liveId },
        { ...line(3), kind: "topic", topic: "canary" },
        ...claims.map(({ id: claimId }, index) => ({ ...line(4 + index), kind: "claim" as const, claimId })),
      ],
    });
    await db.versionUse.create({
      data: {
        accountId,
        versionId: first.id,
        reportId: correctedId,
        kind: "opened",
        rank: role === "reader" ? -1 : STAFF_RANK,
      },
      select: { versionId: true },
    });
  }
}

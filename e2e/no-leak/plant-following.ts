import { subSeconds } from "date-fns";
import { STAFF_RANK } from "@/lib/access/types";
import { matchCause } from "@/lib/alerts/commands/match-cause";
import { db } from "@/lib/db/client";
import { Block } from "@/lib/document/block";
import { blockText } from "@/lib/document/plain-text";

type Followed = { entityId: string; liveId: string; correctedId: string };

/** Leaves no alert that the instance's worker would make or send while a test compares its tables. */
export async function settleAlerts(): Promise<void> {
  const open = await db.alertCause.findMany({ where: { matchedAt: null }, select: { id: true } });
  for (const { id } of open) await matchCause(id);
  await db.alert.updateMany({ where: { settledAt: null }, data: { settledAt: new Date() } });
}

/**
 * Lets every planted viewer follow all that can be followed, whether they may read it or not, and have used the first
 * version of the corrected report: the desk reading all of it, the others nothing. Each has marked the first passage of
 * every level in every version, readers only in later ones.
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
  const passages = await passagesOfEachLevel();
  const causes = await plantCauses();
  // Their list is in the order of time, the same in every world.
  const now = new Date();
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
    // Only who could read a version has marked words in it.
    const read = passages.filter(({ versionId }) => role !== "reader" || versionId !== first.id);
    await db.annotation.createMany({
      data: read.map((passage, nth) => ({ accountId, ...passage, createdAt: subSeconds(now, nth) })),
    });
    await db.bookmark.create({
      data: { accountId, reportId: liveId, position: 1 },
      select: { id: true },
    });
    await db.alert.createMany({
      data: causes.map((cause) => ({
        ...cause,
        accountId,
        reason: "follow" as const,
        pace: "never" as const,
        settledAt: cause.dueAt,
        dropped: "never",
      })),
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

/** Annotations of whole paragraphs, without their account. */
async function passagesOfEachLevel() {
  const segments = await db.segment.findMany({
    orderBy: [{ version: { report: { slug: "asc" } } }, { version: { number: "asc" } }, { position: "asc" }],
    select: { versionId: true, blocks: true, version: { select: { reportId: true } } },
  });
  return segments.flatMap(({ versionId, blocks, version: { reportId } }) => {
    const paragraph = Block.array()
      .parse(blocks)
      .find((block) => block.type === "paragraph");
    if (!paragraph) return [];
    const quote = blockText(paragraph);
    return [{ reportId, versionId, blockId: paragraph.attrs.id, quote, before: "", colour: "blue" as const }];
  });
}

/** A cause for each judgement and, listed after these, each edge. */
async function plantCauses() {
  const judged = await db.assessment.findMany({ select: { id: true } });
  const edges = await db.relationship.findMany({ select: { id: true } });
  const matchedAt = new Date("2026-01-02");
  const causes = await db.alertCause.createManyAndReturn({
    data: [
      ...judged.map(({ id: assessmentId }) => ({ assessmentId, matchedAt })),
      ...edges.map(({ id: relationshipId }) => ({ relationshipId, matchedAt })),
    ],
    skipDuplicates: true,
    select: { id: true, assessmentId: true },
  });
  return causes.map(({ id: causeId, assessmentId }) => {
    const at = new Date(assessmentId ? "2026-01-03" : "2026-01-02");
    return { causeId, createdAt: at, dueAt: at };
  });
}

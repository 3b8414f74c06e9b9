import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { nameKey } from "@/lib/discussion/policy";
import type { CommentStatus } from "@/lib/discussion/types";
import { peopleRows } from "./people-rows";
import { reportRows } from "./report-rows";

type Wanted = { reportId?: string; body?: string; name?: string; status?: CommentStatus };

/** A comment by a new person, under a new report unless one is given. */
async function comment({ reportId, body = "Planted words", name, status = "unreviewed" }: Wanted = {}) {
  const { accountId, cookie } = await peopleRows.person();
  const shown = name ?? `Planted ${randomUUID().slice(0, 8)}`;
  await db.participant.create({ data: { accountId, name: shown, nameKey: nameKey(shown) } });
  const onReport = reportId ?? (await reportRows.report()).reportId;
  const anchorKey = `report:${onReport}`;
  const visible = status === "unreviewed" || status === "approved" ? 1 : 0;
  const { id: threadId } = await db.thread.upsert({
    where: { anchorKey },
    create: { anchor: "report", anchorKey, reportId: onReport, commentCount: visible },
    update: { commentCount: { increment: visible } },
    select: { id: true },
  });
  const { id: commentId } = await db.comment.create({
    data: { threadId, authorId: accountId, status },
    select: { id: true },
  });
  const { id: revisionId } = await db.commentRevision.create({
    data: { commentId, number: 1, body, heldBy: status === "held" ? ["links"] : [] },
    select: { id: true },
  });
  await db.comment.update({
    where: { id: commentId },
    data: { currentRevisionId: revisionId },
    select: { id: true },
  });
  return { commentId, revisionId, reportId: onReport, accountId, cookie };
}

/** A person who may post: they have a display name. */
async function participant() {
  const { accountId, cookie } = await peopleRows.person();
  const name = `Planted ${randomUUID().slice(0, 8)}`;
  await db.participant.create({ data: { accountId, name, nameKey: nameKey(name) } });
  return { accountId, cookie };
}

async function sanction() {
  const { accountId, cookie } = await peopleRows.person();
  const endsAt = new Date(Date.now() + 86_400_000);
  const data = { accountId, kind: "mute" as const, reason: "planted", endsAt };
  const { id: sanctionId } = await db.sanction.create({ data, select: { id: true } });
  return { sanctionId, accountId, cookie };
}

async function appeal(): Promise<string> {
  const { sanctionId, accountId } = await sanction();
  const data = { accountId, sanctionId, words: "It was a planted sanction" };
  return (await db.appeal.create({ data, select: { id: true } })).id;
}

/** A discussion of a passage, with one comment by a new person. */
async function passageComment(
  { reportId, versionId, blockId, quote, quoteRank }: PassagePlace,
  { body, name }: { body: string; name: string },
) {
  const { accountId } = await peopleRows.person();
  await db.participant.create({ data: { accountId, name, nameKey: nameKey(name) } });
  const { id: threadId } = await db.thread.create({
    data: {
      anchor: "block",
      anchorKey: `block:${reportId}:${blockId}`,
      ...{ reportId, versionId, blockId, quote, quoteRank },
      commentCount: 1,
      lastCommentAt: new Date(),
    },
    select: { id: true },
  });
  const { id: commentId } = await db.comment.create({
    data: { threadId, authorId: accountId, status: "approved" },
    select: { id: true },
  });
  const revision = await db.commentRevision.create({
    data: { commentId, number: 1, body },
    select: { id: true },
  });
  await db.comment.update({
    where: { id: commentId },
    data: { currentRevisionId: revision.id },
    select: { id: true },
  });
  return { commentId };
}
export type PassagePlace = {
  reportId: string;
  versionId: string;
  blockId: string;
  quote: string;
  quoteRank: number;
};

/** A correction request by a new person, about a new report unless a place is given. */
async function correction(wanted?: PassagePlace & { words: string }) {
  const { accountId, cookie } = await peopleRows.person();
  const place = wanted ?? { ...(await reportRows.report()), quote: "", quoteRank: 0, words: "Planted" };
  const { reportId, versionId, blockId, quote, quoteRank: minRank, words } = place;
  const reference = randomUUID().slice(0, 10).toUpperCase();
  const { id: requestId } = await db.correctionRequest.create({
    data: { reference, reportId, versionId, blockId, quote, minRank, words, byId: accountId },
    select: { id: true },
  });
  return { requestId, reportId, accountId, cookie };
}

export const discussionRows = { comment, participant, sanction, appeal, passageComment, correction };

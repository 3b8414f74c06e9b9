import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, NotFound } from "@/lib/errors";
import { isVisible, OPPOSITE } from "../policy";
import type { React } from "../schema";
import { takingPart } from "../taking-part";
import type { ReactionKind } from "../types";
import { lockCommentRow } from "./lock-thread-row";
import { requireStanding } from "./require-standing";

/**
 * Gives a reaction to another person's comment, or takes it back. To agree takes back that one disagreed.
 *
 * @throws Forbidden, NotFound, TooManyRequests
 */
export async function react(viewer: Viewer, { commentId, kind, on }: React): Promise<void> {
  const person = takingPart(viewer);
  await takeAttempt("reaction", person.accountId);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const comment = await lockCommentRow(tx, viewer, commentId);
    if (!isVisible(comment)) throw new NotFound();
    if (comment.authorId === person.accountId) throw new Forbidden("You cannot react to your own comment.");
    await requireStanding(tx, person, comment.threadId, "react");
    const by = { commentId, accountId: person.accountId };
    if (!on) return takeBack(tx, by, kind);
    const opposite = OPPOSITE[kind];
    if (opposite) await takeBack(tx, by, opposite);
    const { count } = await tx.reaction.createMany({ data: [{ ...by, kind }], skipDuplicates: true });
    await changeCount(tx, commentId, kind, count);
  });
}

async function takeBack(
  tx: Prisma.TransactionClient,
  by: { commentId: string; accountId: string },
  kind: ReactionKind,
): Promise<void> {
  const { count } = await tx.reaction.deleteMany({ where: { ...by, kind } });
  await changeCount(tx, by.commentId, kind, -count);
}

async function changeCount(
  tx: Prisma.TransactionClient,
  commentId: string,
  kind: ReactionKind,
  difference: number,
): Promise<void> {
  if (difference === 0) return;
  await tx.comment.update({
    where: { id: commentId },
    data: { [`${kind}Count`]: { increment: difference } },
    select: { id: true },
  });
}

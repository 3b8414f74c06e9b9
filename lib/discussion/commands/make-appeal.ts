import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Conflict, NotFound } from "@/lib/errors";
import type { MakeAppeal } from "../schema";
import { requireOwn, takingPart } from "../taking-part";

/**
 * Appeals against a moderator's act on one's own comment, or a sanction of one's own account: once for each.
 *
 * @throws Forbidden, NotFound, Conflict (there is an appeal, or nothing to appeal against)
 */
export async function makeAppeal(viewer: Viewer, { against, id, words }: MakeAppeal): Promise<void> {
  const person = takingPart(viewer);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    requireOwn(viewer, against === "act" ? await writerOf(tx, id) : await sanctionedBy(tx, id));
    const { count } = await tx.appeal.createMany({
      data: [
        {
          accountId: person.accountId,
          words,
          createdAt: now(),
          ...(against === "act" ? { actId: id } : { sanctionId: id }),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0)
      throw new Conflict("You have already appealed. The answer appears on your account's page.");
  });
}

async function writerOf(tx: Prisma.TransactionClient, actId: string): Promise<string | null> {
  const act = await tx.moderationAct.findUnique({
    where: { id: actId, NOT: { kind: "approve" } },
    select: { comment: { select: { authorId: true, deletedAt: true } } },
  });
  if (!act) throw new NotFound();
  if (act.comment.deletedAt !== null) throw new Conflict("You have deleted this comment.");
  return act.comment.authorId;
}

async function sanctionedBy(tx: Prisma.TransactionClient, sanctionId: string): Promise<string> {
  const sanction = await tx.sanction.findUnique({
    where: { id: sanctionId },
    select: { accountId: true, liftedAt: true },
  });
  if (!sanction) throw new NotFound();
  if (sanction.liftedAt !== null) throw new Conflict("It has already been lifted.");
  return sanction.accountId;
}

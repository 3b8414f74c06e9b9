import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { moved } from "../policy";
import type { MoveFollow } from "../schema";

/** Moves a line of the watchlist past its neighbour in the same group. @throws Forbidden, NotFound */
export async function moveFollow(viewer: Viewer, { followId, to }: MoveFollow): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const line = await tx.follow.findFirst({
      where: { id: followId, accountId },
      select: { groupId: true },
    });
    if (!line) throw new NotFound();
    const lines = await tx.follow.findMany({
      where: { accountId, groupId: line.groupId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const order = moved(
      lines.map(({ id }) => id),
      followId,
      to,
    );
    await tx.$executeRaw`
      UPDATE "Follow" f SET "position" = o."position"
      FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o("id", "position") WHERE f."id" = o."id" AND f."position" <> o."position"`;
  });
}

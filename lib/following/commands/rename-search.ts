import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { RenameSearch } from "../schema";

/** Gives a saved search another name; it asks the same question. @throws Forbidden, NotFound */
export async function renameSearch(viewer: Viewer, { followId, name }: RenameSearch): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const { count } = await tx.savedSearch.updateMany({
      where: { accountId, follows: { some: { id: followId } } },
      data: { name },
    });
    if (count === 0) throw new NotFound();
  });
}

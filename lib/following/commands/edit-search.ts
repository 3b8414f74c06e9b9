import "server-only";
import type { Viewer } from "@/lib/access/types";
import { lockOwnAccountRow, ownAccount } from "@/lib/auth/lock-account-row";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Invalid, NotFound } from "@/lib/errors";
import { questionName, questionText, readQuestion } from "@/lib/search/saved-question";
import type { EditSearch } from "../schema";

/**
 * Gives a saved search another name, other words or other choices. What another question finds is new from now on.
 *
 * @throws Forbidden, NotFound, Invalid (another saved search asks the same)
 */
export async function editSearch(viewer: Viewer, { followId, name, ...asked }: EditSearch): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  const question = questionText(asked);
  await db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const search = await tx.savedSearch.findFirst({
      where: { accountId, follows: { some: { id: followId } } },
      select: { id: true, question: true },
    });
    if (!search) throw new NotFound();
    const same = await tx.savedSearch.findFirst({
      where: { accountId, question, NOT: { id: search.id } },
      select: { name: true },
    });
    if (same) throw new Invalid("q", `“${same.name}” asks the same already.`);
    // A name that only said what was asked goes on saying it.
    const named = name === questionName(readQuestion(search.question)) ? questionName(asked) : name;
    await tx.savedSearch.update({
      where: { id: search.id },
      data: { name: named, ...(question !== search.question && { question, seenAt: now() }) },
      select: { id: true },
    });
  });
}

import type { Person, Role } from "@/lib/access/types";
import { personOf } from "@/lib/membership/test-people";
import { nameKey } from "./policy";

let count = 0;

/** A reader who has a display name and whose comments appear at once. Call it after `openTestDatabase`. */
export async function knownReader(
  role: Role = "reader",
  membershipRank = 0,
): Promise<Person & { shown: string }> {
  const { db } = await import("@/lib/db/client");
  const person = { ...(await personOf(role)), membershipRank };
  count += 1;
  const name = `Reader ${count}`;
  const { accountId } = person;
  await db.participant.create({ data: { accountId, name, nameKey: nameKey(name) } });
  await approvedTwice(accountId);
  return { ...person, shown: name };
}

/** Two approved comments in a thread that no test reads. */
async function approvedTwice(authorId: string): Promise<void> {
  const { db } = await import("@/lib/db/client");
  const category = await db.category.upsert({
    where: { slug: "earlier" },
    create: { slug: "earlier", name: "Earlier", about: "", minRank: 0, position: 0 },
    update: {},
    select: { id: true },
  });
  const thread = await db.thread.create({
    data: {
      anchor: "topic",
      anchorKey: `topic:${authorId}`,
      categoryId: category.id,
      title: "Earlier",
      commentCount: 2,
    },
    select: { id: true },
  });
  for (const number of [1, 2]) {
    const { id } = await db.comment.create({
      data: { threadId: thread.id, authorId, status: "approved" },
      select: { id: true },
    });
    const revision = await db.commentRevision.create({
      data: { commentId: id, number: 1, body: `Earlier ${number}` },
      select: { id: true },
    });
    await db.comment.update({
      where: { id },
      data: { currentRevisionId: revision.id },
      select: { id: true },
    });
  }
}

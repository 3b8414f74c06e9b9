import "server-only";
import { randomUUID } from "node:crypto";
import { subMinutes } from "date-fns";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Person, Viewer } from "@/lib/access/types";
import { lockOwnAccountRow } from "@/lib/auth/lock-account-row";
import { takeAttempt } from "@/lib/auth/throttle";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import { addComment } from "@/lib/discussion/commands/add-comment";
import { writeTitleEntry } from "@/lib/discussion/commands/keep-entries";
import { findNamed } from "@/lib/discussion/queries/find-named";
import { takingPart } from "@/lib/discussion/taking-part";
import { Conflict, NotFound } from "@/lib/errors";
import { slugOf } from "@/lib/urls/slug-of";
import { keyOfTopic, pathOfTopic } from "../policy";
import type { StartTopic } from "../schema";

export type Started = { path: string; held: boolean };

/**
 * Starts a topic with its opening comment. The same topic sent twice is one.
 *
 * @throws Forbidden, NotFound (no such category for this viewer), TooManyRequests, Conflict (the category is closed),
 *   Invalid (`name`, `body`)
 */
export async function startTopic(viewer: Viewer, intent: Omit<StartTopic, "how">): Promise<Started> {
  const person = takingPart(viewer);
  await takeAttempt("comment", person.accountId);
  const { categoryId, title, name, body } = intent;
  const named = await findNamed(viewer, body);
  return db.$transaction(async (tx) => {
    await lockOwnAccountRow(tx, person);
    const category = await openCategory(tx, viewer, categoryId);
    const twin = await startedTwice(tx, person, { categoryId, title });
    if (twin) return { path: pathOfTopic(category.slug, twin.anchorKey), held: !twin.opened };
    await takeAttempt("topic", person.accountId);
    const { id: threadId, anchorKey } = await createThread(tx, person, { categoryId, title });
    await lockRows(tx, "Thread", [threadId]);
    await writeTitleEntry(tx, { threadId, title });
    const { held } = await addComment(tx, person, {
      threadId,
      answers: null,
      opens: true,
      name,
      body,
      named,
    });
    return { path: pathOfTopic(category.slug, anchorKey), held };
  });
}

const CategoryRow = z.strictObject({ slug: z.string(), closed: z.boolean() });

/** A category that this viewer may read, locked against being closed. @throws NotFound, Conflict (it is closed) */
export async function openCategory(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  categoryId: string,
): Promise<{ slug: string }> {
  const [category] = await selectRows(tx, "open-category", CategoryRow)`
    SELECT c."slug", c."closedAt" IS NOT NULL AS "closed" FROM "Category" c
    WHERE c."id" = ${categoryId}::uuid AND ${readable(viewer, "c")} FOR SHARE`;
  if (!category) throw new NotFound();
  if (category.closed) throw new Conflict("No new topics can be started in this category.");
  return category;
}

type Wanted = { categoryId: string; title: string };

function startedTwice(tx: Prisma.TransactionClient, { accountId }: Person, wanted: Wanted) {
  return tx.thread.findFirst({
    where: { ...wanted, startedById: accountId, createdAt: { gt: subMinutes(now(), 10) } },
    select: { anchorKey: true, opened: true },
  });
}

/** With an address made of its title, and a number if another topic has that. */
async function createThread(
  tx: Prisma.TransactionClient,
  { accountId: startedById }: Person,
  { categoryId, title }: Wanted,
): Promise<{ id: string; anchorKey: string }> {
  const words = slugOf(title, "topic");
  const slugs = [words, ...[2, 3, 4, 5].map((number) => `${words}-${number}`)].filter(
    (slug) => slug !== "new",
  );
  for (const slug of [...slugs, `${words}-${randomUUID().slice(0, 8)}`]) {
    const data = { anchor: "topic" as const, anchorKey: keyOfTopic(slug), categoryId, title, startedById };
    const [made] = await tx.thread.createManyAndReturn({
      data: [{ ...data, createdAt: now() }],
      skipDuplicates: true,
      select: { id: true, anchorKey: true },
    });
    if (made) return made;
  }
  throw new Conflict("There are many topics with this title. Choose another.");
}

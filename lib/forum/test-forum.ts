import type { Viewer } from "@/lib/access/types";
import { knownReader } from "@/lib/discussion/test-readers";

let count = 0;

/** A category; everyone reads it unless told otherwise. Call it after `openTestDatabase`. */
export async function newCategory(minRank = 0): Promise<{ id: string; slug: string }> {
  const { db } = await import("@/lib/db/client");
  count += 1;
  const data = { slug: `room-${count}`, name: `Room ${count}`, about: "", minRank, position: count };
  return db.category.create({ data, select: { id: true, slug: true } });
}

/** A topic that is visible at once, in a new category unless one is given. */
export async function newTopic({
  by,
  category,
  title,
  body = "Opening words.",
}: {
  by?: Viewer;
  category?: { id: string; slug: string };
  title?: string;
  body?: string;
} = {}) {
  const { db } = await import("@/lib/db/client");
  const { startTopic } = await import("./commands/start-topic");
  count += 1;
  const under = category ?? (await newCategory());
  await db.throttle.deleteMany();
  const { path } = await startTopic(by ?? (await knownReader()), {
    categoryId: under.id,
    title: title ?? `Topic number ${count}`,
    body,
  });
  const topic = path.split("/").at(-1) ?? "";
  const { id: threadId } = await db.thread.findUniqueOrThrow({
    where: { anchorKey: `topic:${topic}` },
    select: { id: true },
  });
  return { threadId, path, at: { category: under.slug, topic }, category: under };
}

/** The comment that begins a topic. */
export async function opening(threadId: string) {
  const { db } = await import("@/lib/db/client");
  return db.comment.findFirstOrThrow({
    where: { threadId, opens: true },
    select: { id: true, currentRevisionId: true },
  });
}

/** What the search finds, as titles with whether it is a comment. */
export async function found(viewer: Viewer, words: string): Promise<string[]> {
  const { searchForum } = await import("./queries/search-forum");
  return ((await searchForum(viewer, words))?.found ?? []).map(
    ({ place, commentId }) => `${place.title}|${commentId !== null}`,
  );
}

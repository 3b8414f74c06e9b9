import type { Plant } from "./canary-document";
import { forumRows } from "./rows/forum-rows";
import type { Level } from "./world";

/**
 * A category for professional readers with a topic, whose opening comment everyone there sees, and one that a rule holds.
 * Returns the id of the category.
 */
export async function plantForum(levelled: (level: Level) => Plant): Promise<string> {
  const read = levelled("professional");
  const { categoryId } = await forumRows.category({
    slug: "canary-room",
    name: `Room ${read("name of a category")}`,
    about: `About ${read("words about a category")}`,
    minRank: 30,
  });
  await forumRows.topic({
    categoryId,
    slug: "canary-topic",
    title: `Canary topic ${read("title of a topic")}`,
    body: `Canary remark ${read("comment of a topic")}`,
  });
  const held = levelled("staff")("held topic");
  await forumRows.topic({
    categoryId,
    slug: "canary-held",
    title: `Canary held ${held}`,
    body: `Held words of the forum: ${held}`,
    status: "held",
  });
  return categoryId;
}

import { admins, type DirectCall, editors } from "./direct-call";

/** What the pages of moderators call. */
export const OF_DISCUSSIONS: readonly DirectCall[] = [
  editors("moderationQueue", ["discussion.moderate"], async (viewer) =>
    (await import("@/lib/discussion/queries/moderation-queue")).moderationQueue(viewer, "waiting"),
  ),
  editors("queueCounts", ["discussion.moderate"], async (viewer) =>
    (await import("@/lib/discussion/queries/moderation-queue")).queueCounts(viewer),
  ),
  editors("openAppeals", ["discussion.moderate"], async (viewer) =>
    (await import("@/lib/discussion/queries/appeals")).openAppeals(viewer),
  ),
  editors("activeSanctions", ["discussion.moderate"], async (viewer) =>
    (await import("@/lib/discussion/queries/sanctions")).activeSanctions(viewer),
  ),
  admins("managedCategories", ["forum.manage"], async (viewer) =>
    (await import("@/lib/forum/queries/list-categories")).managedCategories(viewer),
  ),
  // A topic that readers do not see.
  editors("readTopic", ["discussion.moderate"], async (viewer, rows) => {
    const { slug, categoryId } = await rows.category();
    const topic = `held-${categoryId.slice(-8)}`;
    await rows.topic({ categoryId, slug: topic, status: "held" });
    const { readTopic } = await import("@/lib/forum/queries/read-topic");
    return readTopic(viewer, { category: slug, topic }, { sort: "oldest" });
  }),
  admins("isAppointed", ["discussion.appoint"], async (viewer, rows) =>
    (await import("@/lib/discussion/queries/sanctions")).isAppointed(viewer, (await rows.person()).accountId),
  ),
];

"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { previewComment } from "@/lib/discussion/queries/comment-views";
import { closeCategory } from "./commands/close-category";
import { createCategory } from "./commands/create-category";
import { editCategory } from "./commands/edit-category";
import { liftMark, markThread } from "./commands/mark-thread";
import { moveTopic } from "./commands/move-topic";
import { renameTopic } from "./commands/rename-topic";
import { startTopic } from "./commands/start-topic";
import * as intents from "./schema";

const MARKED = {
  pinned: "Pinned.",
  locked: "Locked.",
  slow: "Slow mode is on.",
  archived: "Archived.",
} as const;

/** The form has two buttons: start, and see how the words will look. */
export const startTopicAction = guardedAction({
  schema: intents.StartTopic,
  permit: "discussion.take-part",
  async run(viewer, { how, ...intent }) {
    if (how === "preview") {
      return { preview: await previewComment(viewer, intent.body, intent.name), title: intent.title };
    }
    return { redirect: (await startTopic(viewer, intent)).path };
  },
});

export const renameTopicAction = guardedAction({
  schema: intents.RenameTopic,
  permit: "discussion.take-part",
  async run(viewer, intent) {
    await renameTopic(viewer, intent);
    refresh();
    return { message: "Renamed." };
  },
});

export const moveTopicAction = guardedAction({
  schema: intents.MoveTopic,
  permit: "discussion.moderate",
  async run(viewer, intent, origin) {
    return { redirect: await moveTopic(viewer, intent, origin) };
  },
});

export const markThreadAction = guardedAction({
  schema: intents.MarkThread,
  permit: "discussion.moderate",
  async run(viewer, intent, origin) {
    await markThread(viewer, intent, origin);
    refresh();
    return { message: MARKED[intent.kind] };
  },
});

export const liftMarkAction = guardedAction({
  schema: intents.LiftMark,
  permit: "discussion.moderate",
  async run(viewer, intent, origin) {
    await liftMark(viewer, intent, origin);
    refresh();
    return { message: "Lifted." };
  },
});

export const createCategoryAction = guardedAction({
  schema: intents.CreateCategory,
  permit: "forum.manage",
  async run(viewer, intent, origin) {
    await createCategory(viewer, intent, origin);
    return { redirect: "/admin/forum" };
  },
});

export const editCategoryAction = guardedAction({
  schema: intents.EditCategory,
  permit: "forum.manage",
  async run(viewer, intent, origin) {
    await editCategory(viewer, intent, origin);
    refresh();
    return { message: "Saved." };
  },
});

export const closeCategoryAction = guardedAction({
  schema: intents.CloseCategory,
  permit: "forum.manage",
  async run(viewer, intent, origin) {
    await closeCategory(viewer, intent, origin);
    refresh();
    return { message: intent.open ? "New topics can be started again." : "Closed to new topics." };
  },
});

"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { editFollow } from "./commands/edit-follow";
import { editSearch } from "./commands/edit-search";
import { addGroup, deleteGroup, renameGroup } from "./commands/groups";
import { moveFollow } from "./commands/move-follow";
import { unfollow } from "./commands/unfollow";
import * as intents from "./schema";

export const unfollowAction = guardedAction({
  schema: intents.Unfollow,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await unfollow(viewer, intent);
    refresh();
    return { message: "Removed." };
  },
});

export const editFollowAction = guardedAction({
  schema: intents.EditFollow,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await editFollow(viewer, intent);
    refresh();
    return { message: "Saved." };
  },
});

export const moveFollowAction = guardedAction({
  schema: intents.MoveFollow,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await moveFollow(viewer, intent);
    refresh();
    return { message: intent.to === "up" ? "Moved up." : "Moved down.", to: intent.to };
  },
});

export const addGroupAction = guardedAction({
  schema: intents.AddGroup,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await addGroup(viewer, intent);
    refresh();
    return { message: "Added." };
  },
});

export const renameGroupAction = guardedAction({
  schema: intents.RenameGroup,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await renameGroup(viewer, intent);
    refresh();
    return { message: "Renamed." };
  },
});

export const deleteGroupAction = guardedAction({
  schema: intents.DeleteGroup,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await deleteGroup(viewer, intent);
    refresh();
    return { message: "Deleted." };
  },
});

export const editSearchAction = guardedAction({
  schema: intents.EditSearch,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await editSearch(viewer, intent);
    refresh();
    return { message: "Saved." };
  },
});

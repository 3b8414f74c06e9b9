"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { annotate, editAnnotation, removeAnnotation } from "./commands/annotate";
import { fileBookmark, moveBookmark, removeBookmark } from "./commands/arrange-bookmarks";
import { addFolder, moveFolder, removeFolder, renameFolder } from "./commands/arrange-folders";
import { restoreKept } from "./commands/restore-kept";
import * as intents from "./schema";

const permit = "account.manage-own";

export const fileBookmarkAction = guardedAction({
  schema: intents.FileBookmark,
  permit,
  async run(viewer, intent) {
    await fileBookmark(viewer, intent);
    refresh();
    return { message: "Saved." };
  },
});

export const moveBookmarkAction = guardedAction({
  schema: intents.MoveBookmark,
  permit,
  async run(viewer, intent) {
    await moveBookmark(viewer, intent);
    refresh();
    return { message: intent.to === "up" ? "Moved up." : "Moved down.", to: intent.to };
  },
});

export const removeBookmarkAction = guardedAction({
  schema: intents.RemoveBookmark,
  permit,
  async run(viewer, intent) {
    await removeBookmark(viewer, intent);
    return { redirect: `/library?removed=${intent.bookmarkId}` };
  },
});

export const addFolderAction = guardedAction({
  schema: intents.AddFolder,
  permit,
  async run(viewer, intent) {
    await addFolder(viewer, intent);
    refresh();
    return { message: "Added." };
  },
});

export const renameFolderAction = guardedAction({
  schema: intents.RenameFolder,
  permit,
  async run(viewer, intent) {
    await renameFolder(viewer, intent);
    refresh();
    return { message: "Renamed." };
  },
});

export const moveFolderAction = guardedAction({
  schema: intents.MoveFolder,
  permit,
  async run(viewer, intent) {
    await moveFolder(viewer, intent);
    refresh();
    return { message: intent.to === "up" ? "Moved up." : "Moved down.", to: intent.to };
  },
});

export const removeFolderAction = guardedAction({
  schema: intents.RemoveFolder,
  permit,
  async run(viewer, intent) {
    await removeFolder(viewer, intent);
    return { redirect: `/library?folder=${intent.folderId}` };
  },
});

export const restoreKeptAction = guardedAction({
  schema: intents.RestoreKept,
  permit,
  async run(viewer, intent) {
    await restoreKept(viewer, intent);
    return { redirect: intent.kind === "note" ? "/library/notes" : "/library" };
  },
});

/** The form of a passage, for those who cannot select words. */
export const annotateAction = guardedAction({
  schema: intents.Annotate,
  permit,
  async run(viewer, intent) {
    await annotate(viewer, intent);
    return { redirect: `/reports/${intent.report}#${intent.blockId}`, fresh: true };
  },
});

export const editAnnotationAction = guardedAction({
  schema: intents.EditAnnotation,
  permit,
  async run(viewer, intent) {
    await editAnnotation(viewer, intent);
    refresh();
    return { message: "Saved." };
  },
});

export const removeAnnotationAction = guardedAction({
  schema: intents.RemoveAnnotation,
  permit,
  async run(viewer, intent) {
    await removeAnnotation(viewer, intent);
    return { redirect: `/library/notes?removed=${intent.annotationId}` };
  },
});

"use server";

import { guardedAction, guardedData } from "@/lib/auth/guard";
import { changeSlug } from "./commands/change-slug";
import { createDraft } from "./commands/create-draft";
import { deleteDraft } from "./commands/delete-draft";
import { purgeDraft } from "./commands/purge-draft";
import { restoreDraft } from "./commands/restore-draft";
import { restoreRevision } from "./commands/restore-revision";
import { saveAsNewDraft } from "./commands/save-as-new-draft";
import { saveDraft } from "./commands/save-draft";
import { suggestEntities } from "./queries/drafts/entity-choices";
import {
  ChangeSlug,
  CreateDraft,
  DeleteDraft,
  PurgeDraft,
  RestoreDraft,
  RestoreRevision,
  SaveAsNewDraft,
  SaveDraft,
  SuggestEntities,
} from "./schema";

/** Creates a report and opens it. */
export const createDraftAction = guardedAction({
  schema: CreateDraft,
  permit: "draft.create",
  run: async (viewer, input, origin) => {
    const { reportId } = await createDraft(viewer, input, origin);
    return { redirect: `/desk/reports/${reportId}` };
  },
});

/** The editor's save; a conflict is a result, not an error. */
export const saveDraftAction = guardedData({
  schema: SaveDraft,
  permit: "draft.edit",
  run: (viewer, input) => saveDraft(viewer, input),
});

/** Changes a report's address. */
export const changeSlugAction = guardedData({
  schema: ChangeSlug,
  permit: "draft.edit",
  run: async (viewer, input, origin) => {
    await changeSlug(viewer, input, origin);
    return { slug: input.slug };
  },
});

/** Moves a draft that was never published to the trash. */
export const deleteDraftAction = guardedData({
  schema: DeleteDraft,
  permit: "draft.delete",
  run: (viewer, input, origin) => deleteDraft(viewer, input, origin),
});

/** Restores a draft from the trash. */
export const restoreDraftAction = guardedData({
  schema: RestoreDraft,
  permit: "draft.restore",
  run: (viewer, input, origin) => restoreDraft(viewer, input, origin),
});

/** Permanently deletes a draft in the trash. */
export const purgeDraftAction = guardedData({
  schema: PurgeDraft,
  permit: "draft.purge",
  run: async (viewer, input, origin) => {
    await purgeDraft(viewer, input, origin);
    return {};
  },
});

/** Saves the text of a deleted draft as a new one. */
export const saveAsNewDraftAction = guardedData({
  schema: SaveAsNewDraft,
  permit: "draft.create",
  run: (viewer, input, origin) => saveAsNewDraft(viewer, input, origin),
});

/** Restores an earlier save and opens the draft. */
export const restoreRevisionAction = guardedAction({
  schema: RestoreRevision,
  permit: "draft.edit",
  run: async (viewer, input) => {
    await restoreRevision(viewer, input);
    return { redirect: `/desk/reports/${input.reportId}` };
  },
});

/** Entities whose names contain these words, for mentions and subjects. */
export const suggestEntitiesAction = guardedData({
  schema: SuggestEntities,
  permit: "draft.edit",
  run: (viewer, { words }) => suggestEntities(viewer, words),
});

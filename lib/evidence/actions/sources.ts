"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { addSourceDocument } from "../commands/sources/add-source-document";
import { confirmSimilar } from "../commands/sources/confirm-similar";
import { createSource } from "../commands/sources/create-source";
import { declareOrigin } from "../commands/sources/declare-origin";
import { dismissSimilar } from "../commands/sources/dismiss-similar";
import { editSource } from "../commands/sources/edit-source";
import { editSourceDocument } from "../commands/sources/edit-source-document";
import { gradeSource } from "../commands/sources/grade-source";
import { leaveOrigin } from "../commands/sources/leave-origin";
import { restoreSimilar } from "../commands/sources/restore-similar";
import * as intents from "../sources/schema";

/** Creates a source and opens it. */
export const createSourceAction = guardedAction({
  schema: intents.CreateSource,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    const { sourceId } = await createSource(viewer, intent, origin);
    return { redirect: `/desk/sources/${sourceId}` };
  },
});

export const editSourceAction = guardedAction({
  schema: intents.EditSource,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    await editSource(viewer, intent, origin);
    refresh();
    return { message: "Saved." };
  },
});

/** Reports the consequences of a grade. */
export const gradeSourceAction = guardedAction({
  schema: intents.GradeSource,
  permit: "source.grade",
  async run(viewer, intent, origin) {
    const { downgrade, claims, following } = await gradeSource(viewer, intent, origin);
    refresh();
    const resting =
      claims === 1 ? "the claim that rests on it is" : `the ${claims} claims that rest on it are`;
    const graded = downgrade && claims > 0 ? `Downgraded: ${resting} due for reassessment.` : "Graded.";
    const inJob = following > 0 ? ` The disclaimers of ${following} reports will follow.` : "";
    return { message: graded + inJob };
  },
});

/** Adds a document and opens its form, which accepts a copy. */
export const addSourceDocumentAction = guardedAction({
  schema: intents.AddSourceDocument,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    const { documentId } = await addSourceDocument(viewer, intent, origin);
    return { redirect: `/desk/sources/${intent.sourceId}?document=${documentId}#document` };
  },
});

export const editSourceDocumentAction = guardedAction({
  schema: intents.EditSourceDocument,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    await editSourceDocument(viewer, intent, origin);
    refresh();
    return { message: "Saved." };
  },
});

export const declareOriginAction = guardedAction({
  schema: intents.DeclareOrigin,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    await declareOrigin(viewer, intent, origin);
    refresh();
    return { message: "They count as one origin now." };
  },
});

export const leaveOriginAction = guardedAction({
  schema: intents.LeaveOrigin,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    await leaveOrigin(viewer, intent, origin);
    refresh();
    return { message: "It counts by itself now." };
  },
});

export const confirmSimilarAction = guardedAction({
  schema: intents.ConfirmSimilar,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    await confirmSimilar(viewer, intent, origin);
    refresh();
    return { message: "They count as one origin now." };
  },
});

export const dismissSimilarAction = guardedAction({
  schema: intents.DismissSimilar,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    await dismissSimilar(viewer, intent, origin);
    refresh();
  },
});

export const restoreSimilarAction = guardedAction({
  schema: intents.RestoreSimilar,
  permit: "source.edit",
  async run(viewer, intent, origin) {
    await restoreSimilar(viewer, intent, origin);
    refresh();
  },
});

"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { dismissDuplicate, recallDuplicate } from "../commands/merging/dismiss-duplicate";
import { mergeEntities } from "../commands/merging/merge-entities";
import { splitEntity } from "../commands/merging/split-entity";
import { undoMerge } from "../commands/merging/undo-merge";
import { undoSplit } from "../commands/merging/undo-split";
import * as intents from "../editing-schema";

export const mergeEntitiesAction = guardedAction({
  schema: intents.MergeEntities,
  permit: "entity.merge",
  async run(viewer, intent, origin) {
    const { mergeId } = await mergeEntities(viewer, intent, origin);
    refresh();
    return { message: "Merged.", mergeId };
  },
});

export const undoMergeAction = guardedAction({
  schema: intents.UndoMerge,
  permit: "entity.merge",
  async run(viewer, intent, origin) {
    await undoMerge(viewer, intent, origin);
    refresh();
    return { message: "The merge was undone." };
  },
});

export const splitEntityAction = guardedAction({
  schema: intents.SplitEntity,
  permit: "entity.merge",
  async run(viewer, intent, origin) {
    const { entityId, staying } = await splitEntity(viewer, intent, origin);
    refresh();
    const left = staying.length === 1 ? "1 published claim is" : `${staying.length} published claims are`;
    const message =
      staying.length === 0 ? "Split." : `Split. ${left} not rewritten: supersede each from its report.`;
    return { message, newEntityId: entityId };
  },
});

export const undoSplitAction = guardedAction({
  schema: intents.UndoSplit,
  permit: "entity.merge",
  async run(viewer, intent, origin) {
    await undoSplit(viewer, intent, origin);
    refresh();
    return { message: "Put back." };
  },
});

export const dismissDuplicateAction = guardedAction({
  schema: intents.TwoEntities,
  permit: "entity.merge",
  async run(viewer, intent, origin) {
    await dismissDuplicate(viewer, intent, origin);
    refresh();
    return { message: "Saved: they are two entities." };
  },
});

export const recallDuplicateAction = guardedAction({
  schema: intents.TwoEntities,
  permit: "entity.merge",
  async run(viewer, intent, origin) {
    await recallDuplicate(viewer, intent, origin);
    refresh();
    return { message: "They will be suggested again." };
  },
});

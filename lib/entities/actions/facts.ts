"use server";

import { refresh } from "next/cache";
import { guardedAction, guardedData } from "@/lib/auth/guard";
import { editEntity } from "../commands/edit-entity";
import { addIdentifier } from "../commands/names/add-identifier";
import { addName } from "../commands/names/add-name";
import { correctName } from "../commands/names/correct-name";
import { restoreIdentifier, retireIdentifier } from "../commands/names/retire-identifier";
import { restoreName, retireName } from "../commands/names/retire-name";
import { startEntity } from "../commands/start-entity";
import * as intents from "../editing-schema";

export const createEntityAction = guardedAction({
  schema: intents.StartEntity,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    const { id } = await startEntity(viewer, intent, origin);
    return { redirect: `/desk/entities/${id}` };
  },
});

/** Creates an entity from within the editor, so that the author need not leave the draft. */
export const nameEntityAction = guardedData({
  schema: intents.StartEntity,
  permit: "entity.edit",
  run: (viewer, intent, origin) => startEntity(viewer, intent, origin),
});

export const editEntityAction = guardedAction({
  schema: intents.EditEntity,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    await editEntity(viewer, intent, origin);
    refresh();
    return { message: "Saved." };
  },
});

export const addNameAction = guardedAction({
  schema: intents.AddName,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    const { nameId } = await addName(viewer, intent, origin);
    refresh();
    return { message: `“${intent.value}” was added.`, nameId };
  },
});

export const correctNameAction = guardedAction({
  schema: intents.CorrectName,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    await correctName(viewer, intent, origin);
    refresh();
    return { message: "The name was corrected." };
  },
});

export const retireNameAction = guardedAction({
  schema: intents.NameById,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    await retireName(viewer, intent, origin);
    refresh();
    return { message: "The name was retired." };
  },
});

export const restoreNameAction = guardedAction({
  schema: intents.NameById,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    await restoreName(viewer, intent, origin);
    refresh();
    return { message: "The name was restored." };
  },
});

export const addIdentifierAction = guardedAction({
  schema: intents.AddIdentifier,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    const { identifierId } = await addIdentifier(viewer, intent, origin);
    refresh();
    return { message: `${intent.scheme} ${intent.value} was added.`, identifierId };
  },
});

export const retireIdentifierAction = guardedAction({
  schema: intents.IdentifierById,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    await retireIdentifier(viewer, intent, origin);
    refresh();
    return { message: "The identifier was retired." };
  },
});

export const restoreIdentifierAction = guardedAction({
  schema: intents.IdentifierById,
  permit: "entity.edit",
  async run(viewer, intent, origin) {
    await restoreIdentifier(viewer, intent, origin);
    refresh();
    return { message: "The identifier was restored." };
  },
});

"use server";

import { guardedAction } from "@/lib/auth/guard";
import { editTerm } from "./commands/edit-term";
import { removeTerm } from "./commands/remove-term";
import { writeTerm } from "./commands/write-term";
import { EditTerm, RemoveTerm, WriteTerm } from "./schema";

/** Adds a term and goes back to the list. */
export const writeTermAction = guardedAction({
  schema: WriteTerm,
  permit: "glossary.edit",
  run: async (viewer, input, origin) => {
    await writeTerm(viewer, input, origin);
    return { redirect: "/desk/glossary" };
  },
});

/** Changes a term and goes back to the list. */
export const editTermAction = guardedAction({
  schema: EditTerm,
  permit: "glossary.edit",
  run: async (viewer, input, origin) => {
    await editTerm(viewer, input, origin);
    return { redirect: "/desk/glossary" };
  },
});

/** Takes a term out. */
export const removeTermAction = guardedAction({
  schema: RemoveTerm,
  permit: "glossary.edit",
  run: async (viewer, input, origin) => {
    await removeTerm(viewer, input, origin);
    return { redirect: "/desk/glossary" };
  },
});

"use server";

import { guardedAction } from "@/lib/auth/guard";
import { writeAuthor } from "./commands/write-author";
import { WriteAuthor } from "./schema";

/** Makes an author, or changes one. */
export const writeAuthorAction = guardedAction({
  schema: WriteAuthor,
  permit: "author.edit",
  async run(viewer, intent, origin) {
    await writeAuthor(viewer, intent, origin);
    return { redirect: "/desk/authors" };
  },
});

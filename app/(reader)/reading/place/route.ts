import { guardedHandler } from "@/lib/auth/guard";
import { notePlace } from "@/lib/reading/commands/note-place";
import { NotePlace } from "@/lib/reading/schema";

/** A report's page was left: how far it was read. */
export const POST = guardedHandler({
  body: NotePlace,
  permit: "account.manage-own",
  run: (viewer, { body }) => notePlace(viewer, body),
});

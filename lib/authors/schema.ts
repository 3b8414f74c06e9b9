import { z } from "zod";
import { SetUp } from "@/lib/auth/schema";
import { line, listedId, prose } from "@/lib/form-fields";
import { CursorText } from "@/lib/urls/cursor";

/** Makes an author, or changes the one with this id. */
export const WriteAuthor = z.strictObject({
  authorId: listedId.optional(),
  name: SetUp.shape.name,
  bio: prose(20_000).default(""),
  picture: z.file().optional(),
  pictureGone: z.stringbool().default(false),
  /** the form says whose the author is; only admins may */
  chooses: z.stringbool().default(false),
  /** address of the account that it belongs to; empty for none */
  email: line(254).default(""),
});
export type WriteAuthor = z.infer<typeof WriteAuthor>;

/** The query string of an author's page. */
export const ListOfAuthor = z.object({ before: CursorText.optional() });
export type ListOfAuthor = z.infer<typeof ListOfAuthor>;

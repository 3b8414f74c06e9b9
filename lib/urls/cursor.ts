import { z } from "zod";
import { UUID_FORM } from "@/lib/slug-and-uuid";

/** A position in a list ordered by date and id: paging continues from it, whatever was added or removed meanwhile. */
export type Cursor = { publishedAt: Date; id: string };

const FORM = new RegExp(`^(\\d{1,15})\\.(${UUID_FORM})$`);

/** As it appears in an address. */
export function writeCursor({ publishedAt, id }: Cursor): string {
  return `${publishedAt.getTime()}.${id}`;
}

/** Parses a cursor from an address; rejects anything else. */
export const CursorText = z
  .string()
  .regex(FORM)
  .transform((text, context): Cursor => {
    const [, time = "", id = ""] = FORM.exec(text) ?? [];
    const publishedAt = new Date(Number(time));
    if (Number.isNaN(publishedAt.getTime()) || publishedAt.getUTCFullYear() > 9999) {
      context.addIssue({ code: "custom", message: "No such place in the list" });
      return z.NEVER;
    }
    return { publishedAt, id };
  });

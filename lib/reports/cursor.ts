import { z } from "zod";

/** A place in a list ordered by date and id: lists go on from it, whatever has come or gone meanwhile. */
export type Cursor = { publishedAt: Date; id: string };

const FORM = /^(\d{1,15})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** As it stands in an address. */
export function writeCursor({ publishedAt, id }: Cursor): string {
  return `${publishedAt.getTime()}.${id}`;
}

/** A cursor in an address; anything else is refused. */
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

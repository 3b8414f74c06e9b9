import "server-only";
import type { RowReader } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { composeMail } from "@/lib/mail/compose";

/** To people whose accounts were made from a list of members, if an admin has chosen to tell them. */
export const movedMail = (tx: RowReader) =>
  composeMail(tx, "mailMoved", { url: new URL("/sign-in", env().PUBLIC_URL).href });

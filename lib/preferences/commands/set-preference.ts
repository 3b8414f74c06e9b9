import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { MAIL_KINDS } from "@/lib/mail/types";
import { writePreference } from "./write-preference";

/** Changes which mails a user receives. */
export async function setPreference(viewer: Viewer, intent: SetPreference, origin: Origin): Promise<void> {
  if (viewer.kind !== "person" || !can(viewer, "account.manage-own", { accountId: viewer.accountId })) {
    throw new Forbidden();
  }
  const { accountId } = viewer;
  await db.$transaction((tx) => writePreference(tx, viewer, { accountId, ...intent }, origin));
}

/** One switch of the mail preferences; a checkbox that is off is absent from the form. */
export const SetPreference = z.strictObject({
  kind: z.enum(MAIL_KINDS),
  wanted: z.stringbool().default(false),
});
export type SetPreference = z.infer<typeof SetPreference>;

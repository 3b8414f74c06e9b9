import { z } from "zod";
import { MAIL_KINDS } from "@/lib/mail/types";

/** One switch of the mail preferences; a checkbox that is off is absent from the form. */
export const SetPreference = z.strictObject({
  kind: z.enum(MAIL_KINDS),
  wanted: z.stringbool().default(false),
});
export type SetPreference = z.infer<typeof SetPreference>;

/** The content of a one-click link. */
export const UnsubscribeLink = z.strictObject({ token: z.string().max(300) });

"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { undoLink } from "@/lib/mail/unsubscribe-link";
import { SetPreference, setPreference } from "./commands/set-preference";
import { UndoLink, UnsubscribeLink, undoUnsubscribe, unsubscribe } from "./commands/unsubscribe";

/** A switch on the account page. */
export const setPreferenceAction = guardedAction({
  schema: SetPreference,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await setPreference(viewer, intent, origin);
    refresh();
    return { message: "Saved." };
  },
});

/** The button of the page linked from a mail's footer; the holder of the link may press it. */
export const unsubscribeAction = guardedAction({
  schema: UnsubscribeLink,
  permit: () => true,
  async run(_viewer, { token }, origin) {
    const stopped = await unsubscribe(token, origin);
    return stopped
      ? { redirect: undoLink(stopped) }
      : { message: "Done. You will get no more of these mails." };
  },
});

/** Takes it back, for a day. */
export const undoUnsubscribeAction = guardedAction({
  schema: UndoLink,
  permit: () => true,
  async run(_viewer, { undo }, origin) {
    await undoUnsubscribe(undo, origin);
    return { message: "Undone. You will get these mails as before." };
  },
});

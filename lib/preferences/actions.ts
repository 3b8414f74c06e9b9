"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { SetPreference, setPreference, UnsubscribeLink, unsubscribe } from "./commands";

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
    await unsubscribe(token, origin);
    return { message: "Done. You will get no more of these mails." };
  },
});

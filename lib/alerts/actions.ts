"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { markRead, renewFeed } from "./commands/mark-read";
import { setAlertSettings, setPace } from "./commands/set-settings";
import * as intents from "./schema";

export const setAlertSettingsAction = guardedAction({
  schema: intents.SetAlertSettings,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await setAlertSettings(viewer, intent);
    refresh();
    return { message: "Saved." };
  },
});

export const setPaceAction = guardedAction({
  schema: intents.SetPace,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await setPace(viewer, intent);
    refresh();
    return { message: "Saved." };
  },
});

export const markReadAction = guardedAction({
  schema: intents.MarkRead,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await markRead(viewer, intent);
    refresh();
    return { message: "Marked as read." };
  },
});

export const renewFeedAction = guardedAction({
  schema: intents.RenewFeed,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await renewFeed(viewer, intent, origin);
    refresh();
    return { message: intent.feed === "on" ? "This is its address." : "Removed." };
  },
});

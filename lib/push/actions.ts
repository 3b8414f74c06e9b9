"use server";

import { refresh } from "next/cache";
import { guardedAction, guardedData } from "@/lib/auth/guard";
import { preparePush, removeBrowser, subscribe } from "./commands/subscribe";
import * as intents from "./schema";

export const preparePushAction = guardedData({
  schema: intents.Nothing,
  permit: "account.manage-own",
  run: preparePush,
});

export const subscribePushAction = guardedData({
  schema: intents.Subscribe,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await subscribe(viewer, intent, origin);
    refresh();
    return {};
  },
});

export const removeBrowserAction = guardedAction({
  schema: intents.RemoveBrowser,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await removeBrowser(viewer, intent);
    refresh();
    return { message: "Removed." };
  },
});

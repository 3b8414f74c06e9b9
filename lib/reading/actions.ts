"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { setHistory } from "./commands/forget-reading";
import { SetHistory } from "./schema";

/** The switch of the reading history on the account page. */
export const setHistoryAction = guardedAction({
  schema: SetHistory,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await setHistory(viewer, intent);
    refresh();
    return { message: intent.on ? "Switched on." : "Switched off, and your reading history erased." };
  },
});

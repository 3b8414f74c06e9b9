"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { Nothing } from "@/lib/auth/schema";
import { changeChecklist } from "./commands/change-checklist";
import { sendTestMail } from "./commands/send-test-mail";
import { ChangeChecklist } from "./steps";

export const changeChecklistAction = guardedAction({
  schema: ChangeChecklist,
  permit: "settings.manage",
  async run(viewer, intent, origin) {
    await changeChecklist(viewer, intent, origin);
    refresh();
    return {};
  },
});

export const sendTestMailAction = guardedAction({
  schema: Nothing,
  permit: "settings.manage",
  async run(viewer, _intent, origin) {
    const answer = await sendTestMail(viewer, origin);
    refresh();
    return { message: answer };
  },
});

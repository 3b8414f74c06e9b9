"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { giveReport, stopGift } from "./commands/give-report";
import { GiveReport, StopGift } from "./schema";

export const giveReportAction = guardedAction({
  schema: GiveReport,
  permit: "account.manage-own",
  async run(viewer, intent) {
    const { giftId } = await giveReport(viewer, intent);
    return { redirect: `/gifts?made=${giftId}` };
  },
});

export const stopGiftAction = guardedAction({
  schema: StopGift,
  permit: "account.manage-own",
  async run(viewer, intent) {
    await stopGift(viewer, intent);
    refresh();
    return { message: intent.stop ? "Stopped." : "It opens again." };
  },
});

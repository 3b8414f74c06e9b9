"use server";

import { guardedAction, guardedData } from "@/lib/auth/guard";
import { checkDraft } from "@/lib/checks/queries/check-draft";
import { publishReport } from "./commands/publish-report";
import { withdrawReport } from "./commands/withdraw-report";
import { CheckDraft, PublishReport, WithdrawReport } from "./schema";

/** The findings of the publish checks for a draft as it is saved. */
export const checkDraftAction = guardedData({
  schema: CheckDraft,
  permit: "draft.edit",
  run: (viewer, { reportId }) => checkDraft(viewer, reportId),
});

/** Publishes, updates or corrects. */
export const publishReportAction = guardedData({
  schema: PublishReport,
  permit: "report.publish",
  run: (viewer, input, origin) => publishReport(viewer, input, origin),
});

/** Withdraws a published report. */
export const withdrawReportAction = guardedAction({
  schema: WithdrawReport,
  permit: "report.withdraw",
  run: async (viewer, input, origin) => {
    await withdrawReport(viewer, input, origin);
    return { redirect: `/desk/reports/${input.reportId}` };
  },
});

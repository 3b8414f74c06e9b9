import type { ListedAction } from "./action";

const REPORTS = "lib/reports/actions.ts";
const PUBLISHING = "lib/publishing/actions.ts";
const desk = { file: REPORTS, least: "analyst" } as const;

export const REPORT_ACTIONS: readonly ListedAction[] = [
  {
    ...desk,
    name: "createDraftAction",
    permission: "draft.create",
    call: async () => ({ form: { title: "Slipped in" } }),
    changes: "Draft",
  },
  {
    ...desk,
    name: "saveDraftAction",
    permission: "draft.edit",
    call: async (rows) => {
      const { reportId, revision, content } = await rows.draft();
      const taken = { ...content, title: "Taken over" };
      return { json: { reportId, basedOn: revision, kind: "saved", content: taken } };
    },
    changes: "DraftRevision",
  },
  {
    ...desk,
    name: "changeSlugAction",
    permission: "draft.edit",
    call: async (rows) => ({ json: { reportId: (await rows.draft()).reportId, slug: "moved-away" } }),
    changes: "Report",
  },
  {
    ...desk,
    file: PUBLISHING,
    name: "checkDraftAction",
    permission: "draft.edit",
    // For a published report the response also says what has changed since.
    asks: ["draft.edit", "report.read-history", "report.read-history", "draft.restore", "draft.restore"],
    call: async (rows) => ({ json: { reportId: (await rows.report()).reportId }, answers: '"ok":true' }),
  },
  {
    name: "publishReportAction",
    file: PUBLISHING,
    least: "editor",
    permission: "report.publish",
    call: async (rows) => ({ json: { reportId: (await rows.draft()).reportId, kind: "updated" } }),
    changes: "ReportVersion",
  },
  {
    name: "withdrawReportAction",
    file: PUBLISHING,
    least: "editor",
    permission: "report.withdraw",
    call: async (rows) => ({ form: { reportId: (await rows.report()).reportId, reason: "No longer true" } }),
    changes: "Withdrawal",
  },
  {
    name: "deleteDraftAction",
    file: REPORTS,
    // Analysts may delete drafts that they began; this is another's.
    least: "editor",
    guardLetsIn: "analyst",
    permission: "draft.delete",
    asks: ["desk.enter", "draft.delete"],
    call: async (rows) => ({ json: { reportId: (await rows.draft()).reportId } }),
    changes: "DraftDeletion",
  },
  {
    name: "restoreDraftAction",
    file: REPORTS,
    least: "editor",
    guardLetsIn: "analyst",
    permission: "draft.restore",
    asks: ["desk.enter", "draft.restore"],
    call: async (rows) => ({ json: { reportId: await rows.trashedDraft() } }),
    changes: "DraftDeletion",
  },
  {
    name: "purgeDraftAction",
    file: REPORTS,
    least: "editor",
    permission: "draft.purge",
    call: async (rows) => ({ json: { reportId: await rows.trashedDraft() } }),
    changes: "Draft",
  },
  {
    ...desk,
    name: "saveAsNewDraftAction",
    permission: "draft.create",
    call: async (rows) => ({ json: { content: (await rows.draft()).content } }),
    changes: "Draft",
  },
  {
    ...desk,
    name: "restoreRevisionAction",
    permission: "draft.edit",
    call: async (rows) => {
      const { reportId, revisionId, revision } = await rows.draft();
      return { form: { reportId, revisionId, basedOn: String(revision) } };
    },
    changes: "DraftRevision",
  },
  {
    ...desk,
    name: "suggestEntitiesAction",
    permission: "draft.edit",
    asks: ["desk.enter"],
    call: async (rows) => {
      await rows.entity();
      return { json: { words: "Planted" }, answers: "Planted planted-" };
    },
  },
];

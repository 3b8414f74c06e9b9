import type { ListedAction } from "./action";

const REPORTS = "lib/reports/actions.ts";
const EMPTY_DRAFT = {
  title: "Taken over",
  standfirst: "",
  offer: "",
  document: { type: "doc", content: [] },
  tags: [],
  authorIds: [],
  subjectIds: [],
  publishedAt: null,
};

export const REPORT_ACTIONS: readonly ListedAction[] = [
  { name: "createDraftAction", file: REPORTS, least: "analyst", form: () => ({ title: "Slipped in" }) },
  {
    name: "saveDraftAction",
    file: REPORTS,
    least: "analyst",
    json: ({ draftId }) => ({ reportId: draftId, basedOn: 1, kind: "saved", content: EMPTY_DRAFT }),
  },
  {
    name: "changeSlugAction",
    file: REPORTS,
    least: "analyst",
    json: ({ reportId }) => ({ reportId, slug: "moved-away" }),
  },
  {
    name: "checkDraftAction",
    file: REPORTS,
    least: "analyst",
    json: ({ reportId }) => ({ reportId }),
  },
  {
    name: "publishReportAction",
    file: REPORTS,
    least: "editor",
    json: ({ draftId }) => ({ reportId: draftId, kind: "updated", reason: "none" }),
  },
  {
    name: "withdrawReportAction",
    file: REPORTS,
    least: "editor",
    form: ({ reportId }) => ({ reportId, reason: "none" }),
  },
  {
    name: "deleteDraftAction",
    file: REPORTS,
    // An analyst may only delete what they began, which this is not.
    least: "editor",
    json: ({ draftId }) => ({ reportId: draftId }),
  },
  {
    name: "restoreDraftAction",
    file: REPORTS,
    least: "editor",
    json: ({ trashedId }) => ({ reportId: trashedId }),
  },
  {
    name: "purgeDraftAction",
    file: REPORTS,
    least: "editor",
    json: ({ trashedId }) => ({ reportId: trashedId }),
  },
  {
    name: "saveAsNewDraftAction",
    file: REPORTS,
    least: "analyst",
    json: () => ({ content: EMPTY_DRAFT }),
  },
  {
    name: "restoreRevisionAction",
    file: REPORTS,
    least: "analyst",
    form: ({ draftId, revisionId }) => ({ reportId: draftId, revisionId, basedOn: "1" }),
  },
  {
    name: "suggestEntitiesAction",
    file: REPORTS,
    least: "analyst",
    json: () => ({ words: "canary" }),
  },
];

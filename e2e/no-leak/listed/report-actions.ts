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
    least: "analyst",
    form: ({ draftId }) => ({ reportId: draftId }),
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

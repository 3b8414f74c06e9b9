import type { ListedAction } from "./action";

const SOURCES = "lib/evidence/actions/sources.ts";
const NOBODY = "00000000-0000-4000-8000-000000000001";
const NOBODY_ELSE = "00000000-0000-4000-8000-000000000002";

export const SOURCE_ACTIONS: readonly ListedAction[] = [
  { name: "createSourceAction", file: SOURCES, least: "analyst", form: () => ({ name: "Slipped in" }) },
  {
    name: "editSourceAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ sourceId: NOBODY, revision: "1", name: "Taken over" }),
  },
  {
    name: "gradeSourceAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ sourceId: NOBODY, reliability: "A", rationale: "none" }),
  },
  {
    name: "addSourceDocumentAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ sourceId: NOBODY, title: "Slipped in" }),
  },
  {
    name: "editSourceDocumentAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ documentId: NOBODY, revision: "1", title: "Taken over" }),
  },
  {
    name: "declareOriginAction",
    file: SOURCES,
    least: "analyst",
    form: () => ({ "documentIds[0]": NOBODY, label: "One" }),
  },
  { name: "leaveOriginAction", file: SOURCES, least: "analyst", form: () => ({ documentId: NOBODY }) },
  ...["confirmSimilarAction", "dismissSimilarAction", "restoreSimilarAction"].map(
    (name): ListedAction => ({
      name,
      file: SOURCES,
      least: "analyst",
      form: () => ({ documentId: NOBODY, otherId: NOBODY_ELSE }),
    }),
  ),
];

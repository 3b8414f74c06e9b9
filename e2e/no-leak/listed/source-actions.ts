import type { Rows } from "../rows/rows";
import type { ListedAction } from "./action";

const SOURCES = "lib/evidence/actions/sources.ts";

const editing = (
  name: string,
  changes: string,
  form: (rows: Rows) => Promise<Record<string, string>>,
): ListedAction => ({
  name,
  file: SOURCES,
  least: "analyst",
  permission: "source.edit",
  call: async (rows) => ({ form: await form(rows) }),
  changes,
});

export const SOURCE_ACTIONS: readonly ListedAction[] = [
  editing("createSourceAction", "Source", async () => ({ name: "Slipped in through the form" })),
  editing("editSourceAction", "Source", async (rows) => ({
    sourceId: await rows.source(),
    revision: "1",
    name: "Taken over",
  })),
  {
    ...editing("gradeSourceAction", "SourceGrading", async (rows) => ({
      sourceId: await rows.source(),
      reliability: "A",
      rationale: "none",
    })),
    permission: "source.grade",
  },
  editing("addSourceDocumentAction", "SourceDocument", async (rows) => ({
    sourceId: await rows.source(),
    title: "Slipped in",
  })),
  editing("editSourceDocumentAction", "SourceDocument", async (rows) => ({
    documentId: await rows.sourceDocument(),
    revision: "1",
    title: "Taken over",
  })),
  editing("declareOriginAction", "Origin", async (rows) => ({
    "documentIds[0]": await rows.sourceDocument(),
    label: "One",
  })),
  editing("leaveOriginAction", "SourceDocument", async (rows) => ({
    documentId: await rows.sourceDocument({ inOrigin: true }),
  })),
  editing("confirmSimilarAction", "SourceDocument", (rows) => rows.documentPair()),
  editing("dismissSimilarAction", "SimilarityDismissal", (rows) => rows.documentPair()),
  editing("restoreSimilarAction", "SimilarityDismissal", (rows) => rows.documentPair({ dismissed: true })),
];

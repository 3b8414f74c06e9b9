import type { ListedAction } from "./action";

const FACTS = "lib/entities/actions/facts.ts";
const MERGES = "lib/entities/actions/merges.ts";
const EDGES = "lib/entities/actions/relationships.ts";

const EDGE = { kind: "supplies", confidence: "low", validFrom: "2015-03" };

export const ENTITY_ACTIONS: readonly ListedAction[] = [
  {
    name: "createEntityAction",
    file: FACTS,
    least: "analyst",
    form: () => ({ name: "Slipped In", slug: "slipped-in", kind: "Place", confidence: "low" }),
  },
  {
    name: "editEntityAction",
    file: FACTS,
    least: "analyst",
    form: ({ entityId }) => ({
      entityId,
      basedOn: "1",
      kind: "Place",
      confidence: "low",
      summary: "slipped in",
    }),
  },
  {
    name: "addNameAction",
    file: FACTS,
    least: "analyst",
    form: ({ entityId }) => ({ entityId, lang: "en", type: "alias", value: "Slipped In" }),
  },
  {
    name: "correctNameAction",
    file: FACTS,
    least: "analyst",
    form: ({ nameId }) => ({ nameId, type: "abbreviation" }),
  },
  { name: "retireNameAction", file: FACTS, least: "analyst", form: ({ nameId }) => ({ nameId }) },
  {
    name: "restoreNameAction",
    file: FACTS,
    least: "analyst",
    form: ({ retiredNameId }) => ({ nameId: retiredNameId }),
  },
  {
    name: "addIdentifierAction",
    file: FACTS,
    least: "analyst",
    form: ({ entityId }) => ({ entityId, scheme: "QID", value: "Q424242" }),
  },
  {
    name: "retireIdentifierAction",
    file: FACTS,
    least: "analyst",
    form: ({ identifierId }) => ({ identifierId }),
  },
  {
    name: "restoreIdentifierAction",
    file: FACTS,
    least: "analyst",
    form: ({ retiredIdentifierId }) => ({ identifierId: retiredIdentifierId }),
  },
  {
    name: "mergeEntitiesAction",
    file: MERGES,
    least: "analyst",
    form: ({ entityId, otherEntityId }) => ({
      fromId: otherEntityId,
      intoId: entityId,
      reason: "slipped in",
    }),
  },
  { name: "undoMergeAction", file: MERGES, least: "analyst", form: ({ mergeId }) => ({ mergeId }) },
  {
    name: "splitEntityAction",
    file: MERGES,
    least: "analyst",
    form: ({ entityId }) => ({ entityId, name: "Half", slug: "half", kind: "Place", reason: "slipped in" }),
  },
  {
    name: "undoSplitAction",
    file: MERGES,
    least: "analyst",
    form: ({ entityId, otherEntityId }) => ({ entityId, newEntityId: otherEntityId }),
  },
  ...["dismissDuplicateAction", "recallDuplicateAction"].map(
    (name): ListedAction => ({
      name,
      file: MERGES,
      least: "analyst",
      form: ({ entityId, otherEntityId }) => ({ firstId: entityId, secondId: otherEntityId }),
    }),
  ),
  {
    name: "addRelationshipAction",
    file: EDGES,
    least: "analyst",
    form: ({ entityId, otherEntityId }) => ({ ...EDGE, fromId: entityId, toId: otherEntityId }),
  },
  {
    name: "correctRelationshipAction",
    file: EDGES,
    least: "analyst",
    form: ({ relationshipId, entityId, otherEntityId }) => ({
      ...EDGE,
      relationshipId,
      fromId: entityId,
      toId: otherEntityId,
    }),
  },
  {
    name: "retractRelationshipAction",
    file: EDGES,
    least: "analyst",
    form: ({ relationshipId }) => ({ relationshipId }),
  },
  {
    name: "restoreRelationshipAction",
    file: EDGES,
    least: "analyst",
    form: ({ retractedRelationshipId }) => ({ relationshipId: retractedRelationshipId }),
  },
  {
    name: "addSentenceAction",
    file: EDGES,
    least: "analyst",
    form: ({ relationshipId, reportId }) => ({
      relationshipId,
      reportId,
      blockId: "x",
      start: "0",
      end: "5",
    }),
  },
  {
    name: "addDocumentAction",
    file: EDGES,
    least: "analyst",
    form: ({ relationshipId, documentId }) => ({ relationshipId, documentId, quote: "words slipped in" }),
  },
  {
    name: "retractEvidenceAction",
    file: EDGES,
    least: "analyst",
    form: ({ evidenceId }) => ({ evidenceId }),
  },
  {
    name: "restoreEvidenceAction",
    file: EDGES,
    least: "analyst",
    form: ({ retractedEvidenceId }) => ({ evidenceId: retractedEvidenceId }),
  },
];

import type { Action } from "@/lib/access/permissions";
import type { Rows } from "../rows/rows";
import type { ListedAction } from "./action";

type Form = (rows: Rows) => Promise<Record<string, string>>;
const from =
  (file: string, permission: Action) =>
  (name: string, changes: string, form: Form): ListedAction => ({
    name,
    file,
    least: "analyst",
    permission,
    call: async (rows) => ({ form: await form(rows) }),
    changes,
  });

const fact = from("lib/entities/actions/facts.ts", "entity.edit");
const merge = from("lib/entities/actions/merges.ts", "entity.merge");
const edge = from("lib/entities/actions/relationships.ts", "relationship.edit");

const EDGE = { kind: "supplies", confidence: "low", validFrom: "2015-03" };

const FACT_ACTIONS: readonly ListedAction[] = [
  {
    ...fact("createEntityAction", "Entity", async () => ({
      name: "Slipped In",
      slug: "slipped-in",
      kind: "Place",
      confidence: "low",
    })),
    asks: ["entity.edit", "entity.edit"],
  },
  {
    ...fact("nameEntityAction", "Entity", async () => ({})),
    asks: ["entity.edit", "entity.edit"],
    call: async () => ({
      json: { name: "Slipped Beside", slug: "slipped-beside", kind: "Place", summary: "", confidence: "low" },
    }),
  },
  fact("editEntityAction", "Entity", async (rows) => ({
    entityId: await rows.entity(),
    basedOn: "1",
    kind: "Place",
    confidence: "low",
    summary: "slipped in",
  })),
  fact("addNameAction", "EntityName", async (rows) => ({
    entityId: await rows.entity(),
    lang: "en",
    type: "alias",
    value: "Slipped In",
  })),
  fact("correctNameAction", "EntityName", async (rows) => ({
    nameId: await rows.entityName(),
    type: "abbreviation",
  })),
  fact("retireNameAction", "EntityName", async (rows) => ({ nameId: await rows.entityName() })),
  fact("restoreNameAction", "EntityName", async (rows) => ({
    nameId: await rows.entityName({ retracted: true }),
  })),
  fact("addIdentifierAction", "Identifier", async (rows) => ({
    entityId: await rows.entity(),
    scheme: "QID",
    value: "Q424242",
  })),
  fact("retireIdentifierAction", "Identifier", async (rows) => ({ identifierId: await rows.identifier() })),
  fact("restoreIdentifierAction", "Identifier", async (rows) => ({
    identifierId: await rows.identifier({ retracted: true }),
  })),
];

const MERGE_ACTIONS: readonly ListedAction[] = [
  merge("mergeEntitiesAction", "EntityMerge", async (rows) => ({
    fromId: await rows.entity(),
    intoId: await rows.entity(),
    reason: "slipped in",
  })),
  merge("undoMergeAction", "EntityMerge", async (rows) => ({ mergeId: await rows.merge() })),
  merge("splitEntityAction", "Entity", async (rows) => ({
    entityId: await rows.entity(),
    name: "Half",
    slug: "half-slipped-in",
    kind: "Place",
    reason: "slipped in",
  })),
  merge("undoSplitAction", "EntityMerge", (rows) => rows.split()),
  {
    ...merge("dismissDuplicateAction", "DuplicateDismissal", (rows) => rows.entityPair()),
    asks: ["entity.edit"],
  },
  {
    ...merge("recallDuplicateAction", "DuplicateDismissal", (rows) => rows.entityPair({ dismissed: true })),
    asks: ["entity.edit"],
  },
];

const EDGE_ACTIONS: readonly ListedAction[] = [
  edge("addRelationshipAction", "Relationship", async (rows) => ({
    ...EDGE,
    fromId: await rows.entity(),
    toId: await rows.entity(),
  })),
  edge("correctRelationshipAction", "Relationship", async (rows) => ({
    ...EDGE,
    ...(await rows.relationship()),
  })),
  edge("retractRelationshipAction", "Relationship", async (rows) => ({
    relationshipId: (await rows.relationship()).relationshipId,
  })),
  edge("restoreRelationshipAction", "Relationship", async (rows) => ({
    relationshipId: (await rows.relationship({ retracted: true })).relationshipId,
  })),
  edge("addSentenceAction", "RelationshipEvidence", async (rows) => {
    const { relationshipId } = await rows.relationship();
    const { reportId, blockId, sentence } = await rows.report();
    return { relationshipId, reportId, blockId, start: "0", end: String(sentence.length) };
  }),
  edge("addDocumentAction", "RelationshipDocument", async (rows) => ({
    relationshipId: (await rows.relationship()).relationshipId,
    documentId: await rows.sourceDocument(),
    quote: "words slipped in",
  })),
  edge("retractEvidenceAction", "RelationshipEvidence", async (rows) => ({
    evidenceId: await rows.evidence(),
  })),
  edge("restoreEvidenceAction", "RelationshipEvidence", async (rows) => ({
    evidenceId: await rows.evidence({ retracted: true }),
  })),
];

export const ENTITY_ACTIONS: readonly ListedAction[] = [...FACT_ACTIONS, ...MERGE_ACTIONS, ...EDGE_ACTIONS];

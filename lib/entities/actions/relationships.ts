"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { addDocument, addSentence } from "../commands/relationships/add-evidence";
import { addRelationship } from "../commands/relationships/add-relationship";
import { correctRelationship } from "../commands/relationships/correct-relationship";
import { restoreEvidence, retractEvidence } from "../commands/relationships/retract-evidence";
import { restoreRelationship, retractRelationship } from "../commands/relationships/retract-relationship";
import * as intents from "../relationships/schema";

export const addRelationshipAction = guardedAction({
  schema: intents.AddRelationship,
  permit: "relationship.edit",
  async run(viewer, intent, origin) {
    const { relationshipId } = await addRelationship(viewer, intent, origin);
    return { redirect: `/desk/entities/relationships/${relationshipId}` };
  },
});

export const correctRelationshipAction = guardedAction({
  schema: intents.CorrectRelationship,
  permit: "relationship.edit",
  async run(viewer, intent, origin) {
    const { relationshipId } = await correctRelationship(viewer, intent, origin);
    return { redirect: `/desk/entities/relationships/${relationshipId}` };
  },
});

export const retractRelationshipAction = guardedAction({
  schema: intents.RelationshipById,
  permit: "relationship.edit",
  async run(viewer, intent, origin) {
    await retractRelationship(viewer, intent, origin);
    refresh();
    return { message: "The relationship was retracted." };
  },
});

export const restoreRelationshipAction = guardedAction({
  schema: intents.RelationshipById,
  permit: "relationship.edit",
  async run(viewer, intent, origin) {
    await restoreRelationship(viewer, intent, origin);
    refresh();
    return { message: "The relationship was restored." };
  },
});

export const addSentenceAction = guardedAction({
  schema: intents.AddSentence,
  permit: "relationship.edit",
  async run(viewer, intent, origin) {
    const { evidenceId } = await addSentence(viewer, intent, origin);
    refresh();
    return { message: "The sentence was added as evidence.", evidenceId };
  },
});

export const addDocumentAction = guardedAction({
  schema: intents.AddDocument,
  permit: "relationship.edit",
  async run(viewer, intent, origin) {
    const { evidenceId } = await addDocument(viewer, intent, origin);
    refresh();
    return { message: "The document was added as evidence.", evidenceId };
  },
});

export const retractEvidenceAction = guardedAction({
  schema: intents.EvidenceById,
  permit: "relationship.edit",
  async run(viewer, intent, origin) {
    await retractEvidence(viewer, intent, origin);
    refresh();
    return { message: "The evidence was removed." };
  },
});

export const restoreEvidenceAction = guardedAction({
  schema: intents.EvidenceById,
  permit: "relationship.edit",
  async run(viewer, intent, origin) {
    await restoreEvidence(viewer, intent, origin);
    refresh();
    return { message: "The evidence was restored." };
  },
});

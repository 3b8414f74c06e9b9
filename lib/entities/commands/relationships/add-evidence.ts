import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import { Invalid, NotFound } from "@/lib/errors";
import { AddDocument, AddSentence, type Evidence } from "../../relationships/schema";
import { actOnEntity } from "../act-on-entity";
import { lockRelationships } from "./lock-relationships";
import { refreshProofsOf } from "./refresh-proofs-of";
import { wordsOf, writeEvidence } from "./write-evidence";

/**
 * Ties an edge to a sentence of a published report.
 *
 * @throws Forbidden, NotFound, Invalid (`blockId`: the sentence is gone, or is already evidence)
 */
export async function addSentence(
  viewer: Viewer,
  intent: AddSentence,
  origin: Origin,
): Promise<{ evidenceId: string }> {
  const { relationshipId, ...place } = AddSentence.parse(intent);
  return add(viewer, relationshipId, { type: "sentence", ...place }, origin);
}

/** Ties an edge to words of a source document. @throws Forbidden, NotFound, Invalid (`documentId`) */
export async function addDocument(
  viewer: Viewer,
  intent: AddDocument,
  origin: Origin,
): Promise<{ evidenceId: string }> {
  const { relationshipId, ...place } = AddDocument.parse(intent);
  return add(viewer, relationshipId, { type: "document", ...place }, origin);
}

async function add(viewer: Viewer, relationshipId: string, evidence: Evidence, origin: Origin) {
  return actOnEntity(viewer, "relationship.edit", origin, async (tx) => {
    await lockRelationships(tx, [relationshipId], evidence);
    const edge = await tx.relationship.findFirst({
      where: { id: relationshipId, retractedAt: null },
      select: { fromId: true, minRank: true },
    });
    if (!edge) throw new NotFound();
    const words = await wordsOf(tx, evidence);
    if (evidence.type === "sentence") {
      const { blockId, start } = evidence;
      const same = await tx.relationshipEvidence.count({
        where: { relationshipId, blockId, start, retractedAt: null },
      });
      if (same > 0) throw new Invalid("blockId", "This sentence is already evidence for it");
    }
    const evidenceId = await writeEvidence(tx, relationshipId, evidence, {
      words,
      byId: accountIdOf(viewer),
    });
    await refreshProofsOf(tx, [relationshipId]);
    // Until now only the desk saw it.
    if (edge.minRank === null) await recordCause(tx, { relationshipId }, now());
    const after = { relationship: relationshipId, evidence: evidenceId, ...evidence };
    return {
      action: "relationship.prove",
      entityId: edge.fromId,
      before: null,
      after,
      result: { evidenceId },
    };
  });
}

import "server-only";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { NotFound } from "@/lib/errors";
import { EvidenceById } from "../../relationships/schema";
import { actOnEntity } from "../act-on-entity";
import { lockRelationships } from "./lock-relationships";
import { refreshProofsOf } from "./refresh-proofs-of";

/**
 * Retracts a piece of evidence, sentence or document. An edge without any left is *unsupported* again.
 *
 * @throws Forbidden, NotFound
 */
export async function retractEvidence(viewer: Viewer, intent: EvidenceById, origin: Origin): Promise<void> {
  await setRetracted(viewer, intent, origin, now());
}

/** @throws Forbidden, NotFound */
export async function restoreEvidence(viewer: Viewer, intent: EvidenceById, origin: Origin): Promise<void> {
  await setRetracted(viewer, intent, origin, null);
}

async function setRetracted(
  viewer: Viewer,
  intent: EvidenceById,
  origin: Origin,
  retractedAt: Date | null,
): Promise<void> {
  const { evidenceId } = EvidenceById.parse(intent);
  await actOnEntity(viewer, "relationship.edit", origin, async (tx) => {
    const where = { id: evidenceId, retractedAt: retractedAt === null ? { not: null } : null };
    const select = { relationshipId: true, relationship: { select: { fromId: true } } };
    const find = async () => {
      const sentence = await tx.relationshipEvidence.findFirst({ where, select });
      const found = sentence ?? (await tx.relationshipDocument.findFirst({ where, select }));
      if (!found) throw new NotFound();
      return { sentence, found };
    };
    await lockRelationships(tx, [(await find()).found.relationshipId]);
    const { sentence, found } = await find();
    if (sentence) await tx.relationshipEvidence.updateMany({ where, data: { retractedAt } });
    else await tx.relationshipDocument.updateMany({ where, data: { retractedAt } });
    await refreshProofsOf(tx, [found.relationshipId]);
    return {
      action: "relationship.prove",
      entityId: found.relationship.fromId,
      before: { evidence: evidenceId },
      after: { evidence: evidenceId, retractedAt },
      result: undefined,
    };
  });
}

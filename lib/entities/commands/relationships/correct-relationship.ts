import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import { Invalid, NotFound } from "@/lib/errors";
import { needsOwnershipEvidence } from "../../concentration/ownership-evidence";
import { CorrectRelationship } from "../../relationships/schema";
import { actOnEntity } from "../act-on-entity";
import { copyEvidence } from "../merging/move-relationships";
import { OWNERSHIP_NEEDED } from "./add-relationship";
import { lockRelationships } from "./lock-relationships";
import { refreshProofsOf } from "./refresh-proofs-of";
import { EDGE_FACTS, relationshipRow, requireEnds } from "./relationship-row";
import { wordsOf, writeEvidence } from "./write-evidence";

/**
 * Corrects an edge: the current row is retracted and a new one written with its evidence. An edge that becomes
 * `subsidiary-of` keeps no old evidence: it needs new evidence that speaks of ownership.
 *
 * @throws Forbidden, NotFound, Invalid (`kind`: `subsidiary-of` without ownership evidence; the evidence is gone)
 */
export async function correctRelationship(
  viewer: Viewer,
  intent: CorrectRelationship,
  origin: Origin,
): Promise<{ relationshipId: string }> {
  const { relationshipId, evidence, ...facts } = CorrectRelationship.parse(intent);
  return actOnEntity(viewer, "relationship.edit", origin, async (tx) => {
    await lockRelationships(tx, [relationshipId], evidence);
    const before = await tx.relationship.findFirst({
      where: { id: relationshipId, retractedAt: null },
      select: EDGE_FACTS,
    });
    if (!before) throw new NotFound();
    await requireEnds(tx, facts);
    const words = evidence ? await wordsOf(tx, evidence) : null;
    const becomes = before.kind !== facts.kind;
    if (becomes && needsOwnershipEvidence(facts.kind, words)) throw new Invalid("kind", OWNERSHIP_NEEDED);
    const [at, byId] = [now(), accountIdOf(viewer)];
    const row = relationshipRow(facts, byId);
    await tx.relationship.update({
      where: { id: relationshipId },
      data: { retractedAt: at },
      select: { id: true },
    });
    const { id } = await tx.relationship.create({ data: { ...row, recordedAt: at }, select: { id: true } });
    const keeps = facts.kind !== "subsidiary-of" || !becomes;
    if (keeps) await copyEvidence(tx, new Map([[relationshipId, id]]), at);
    if (evidence && words !== null) await writeEvidence(tx, id, evidence, { words, byId });
    await refreshProofsOf(tx, [relationshipId, id]);
    await recordCause(tx, { relationshipId: id }, at);
    const after = { relationship: id, ...row, evidence };
    return {
      action: "relationship.correct",
      entityId: facts.fromId,
      before: { relationship: relationshipId, ...before },
      after,
      result: { relationshipId: id },
    };
  });
}

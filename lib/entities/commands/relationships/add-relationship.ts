import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import { Invalid } from "@/lib/errors";
import { needsOwnershipEvidence } from "../../concentration/ownership-evidence";
import { AddRelationship } from "../../relationships/schema";
import { actOnEntity } from "../act-on-entity";
import { lockRelationships } from "./lock-relationships";
import { refreshProofsOf } from "./refresh-proofs-of";
import { relationshipRow, requireEnds } from "./relationship-row";
import { wordsOf, writeEvidence } from "./write-evidence";

export const OWNERSHIP_NEEDED =
  "“Subsidiary of” needs evidence that speaks of ownership. Until then, use “affiliated with”.";

/**
 * Adds an edge, with or without evidence; without, it is *unsupported* and only the desk sees it. Edges that contradict
 * each other are all kept.
 *
 * @throws Forbidden, NotFound (an end), Invalid (`kind`: `subsidiary-of` without ownership evidence; the evidence is gone)
 */
export async function addRelationship(
  viewer: Viewer,
  intent: AddRelationship,
  origin: Origin,
): Promise<{ relationshipId: string }> {
  const { evidence, ...facts } = AddRelationship.parse(intent);
  return actOnEntity(viewer, "relationship.edit", origin, async (tx) => {
    await lockRelationships(tx, [], evidence);
    await requireEnds(tx, facts);
    const words = evidence ? await wordsOf(tx, evidence) : null;
    if (needsOwnershipEvidence(facts.kind, words)) throw new Invalid("kind", OWNERSHIP_NEEDED);
    const byId = accountIdOf(viewer);
    const row = relationshipRow(facts, byId);
    const { id } = await tx.relationship.create({ data: row, select: { id: true } });
    if (evidence && words !== null) await writeEvidence(tx, id, evidence, { words, byId });
    await refreshProofsOf(tx, [id]);
    await recordCause(tx, { relationshipId: id }, now());
    const after = { relationship: id, ...row, evidence };
    return {
      action: "relationship.add",
      entityId: facts.fromId,
      before: null,
      after,
      result: { relationshipId: id },
    };
  });
}

import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { utcDay } from "@/lib/clock/calendar";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import { judgementProblem } from "../../claims/judgement-policy";
import type { Judgement } from "../../claims/schema";
import { requireNoLikeTexts } from "../../queries/like-texts";
import { countOrigins } from "../../queries/origins";

/**
 * Writes the desk's assessment of a claim. Call it after writing its documents and links.
 *
 * @throws Invalid (`status`, `credibility`: by `judgement-policy`; `status`: likely copies are undeclared; `recheckOn`:
 *   not in the future)
 */
export async function recordAssessment(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  claimId: string,
  { recheckOn, ...judgement }: Judgement,
): Promise<void> {
  const origins = (await countOrigins(viewer, tx, [claimId])).get(claimId) ?? 0;
  const documents = await tx.claimDocument.count({ where: { claimId, retractedAt: null } });
  const problem = judgementProblem(judgement, origins, documents);
  if (problem) throw new Invalid(problem.field, problem.message);
  if (judgement.status === "corroborated") await requireNoLikeTexts(tx, claimId);
  // A day that is not in the future would put the claim straight back on the queue.
  if (recheckOn !== null && recheckOn <= utcDay(now())) {
    throw new Invalid("recheckOn", "Choose a day in the future.");
  }
  const at = now();
  const { id: assessmentId } = await tx.assessment.create({
    data: {
      ...judgement,
      claimId,
      recheckOn: recheckOn === null ? null : new Date(`${recheckOn}T00:00:00Z`),
      byId: accountIdOf(viewer),
    },
    select: { id: true },
  });
  await recordCause(tx, { assessmentId }, at);
}

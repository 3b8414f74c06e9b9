import { utcDay } from "@/lib/clock/utc-day";
import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import type { Judgement } from "../../claim-schema";
import { judgementProblem } from "../../judgement-policy";
import { requireNoLikeTexts } from "../../queries/like-texts";
import { countOrigins } from "../../queries/origins";

/**
 * Writes the desk's judgement of a claim, after its documents and links.
 *
 * @throws Invalid (`status`, `credibility`: what `judgement-policy` says; `status`: copies that nobody has declared;
 *   `recheckOn`: a day that has come)
 */
export async function judge(
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
  // A day that has come would put the claim back on the queue with the judgement that takes it off.
  if (recheckOn !== null && recheckOn <= utcDay(now())) {
    throw new Invalid("recheckOn", "Give a day that is still to come.");
  }
  await tx.assessment.create({
    data: {
      ...judgement,
      claimId,
      recheckOn: recheckOn === null ? null : new Date(`${recheckOn}T00:00:00Z`),
      byId: accountIdOf(viewer),
    },
    select: { id: true },
  });
}

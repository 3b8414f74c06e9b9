import "server-only";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import type { Judgement } from "../../claim-schema";
import { countOrigins } from "../../queries/origins";

/** Fewer independent origins than this corroborate nothing. */
const CORROBORATING = 2;

/**
 * Writes the desk's judgement of a claim, after its documents and links.
 *
 * @throws Invalid (`status`: corroborated without two independent origins; `recheckOn`: a day that has come)
 */
export async function judge(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  claimId: string,
  { recheckOn, ...judgement }: Judgement,
): Promise<void> {
  if (judgement.status === "corroborated") {
    const origins = (await countOrigins(viewer, tx, [claimId])).get(claimId) ?? 0;
    if (origins < CORROBORATING) {
      throw new Invalid(
        "status",
        `Corroborated takes two independent origins; ${origins === 0 ? "no document stands" : "one stands"} behind this claim.`,
      );
    }
  }
  // A day that has come would put the claim back on the queue with the judgement that takes it off.
  if (recheckOn !== null && recheckOn <= new Date().toISOString().slice(0, 10)) {
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

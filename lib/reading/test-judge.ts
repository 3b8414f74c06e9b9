import { db } from "@/lib/db/client";
import { refreshClaims } from "@/lib/evidence/commands/refresh-claims";

/** A judgement of a claim at a moment. */
export const judge = async (
  claimId: string,
  status: "asserted" | "refuted",
  credibility: number,
  at: Date,
) => {
  await db.assessment.create({
    data: { claimId, status, credibility, rationale: `Found ${status}`, assessedAt: at },
    select: { id: true },
  });
  await db.$transaction((tx) => refreshClaims(tx, { claimIds: [claimId] }));
};

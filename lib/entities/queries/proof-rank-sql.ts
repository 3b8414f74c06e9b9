import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** SQL for the lowest rank that may read a proof of the relationship `x` today; NULL if there is none. */
export const PROOF_RANK = Prisma.sql`least(
  (SELECT min(p."minRank") FROM "Proof" p JOIN "RelationshipEvidence" v ON v."id" = p."evidenceId"
    WHERE p."relationshipId" = x."id" AND v."retractedAt" IS NULL),
  (SELECT 0 FROM "RelationshipDocument" d WHERE d."relationshipId" = x."id" AND d."retractedAt" IS NULL LIMIT 1))`;

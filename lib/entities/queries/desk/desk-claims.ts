import "server-only";
import { db } from "@/lib/db/client";
import { claimRefOf, outOfTrash } from "@/lib/evidence/queries/claim-sql";
import type { DeskClaim } from "../../desk-types";

const MOST = 200;

/** Claims about entities, newest first, unpublished ones too. For queries that have checked `can`. One statement. */
export async function deskClaims(ids: readonly string[]): Promise<DeskClaim[]> {
  return db.$queryRaw<DeskClaim[]>`
    SELECT ${claimRefOf()} AS "claim", EXISTS (SELECT FROM "VersionClaim" v WHERE v."claimId" = c."id") AS "published"
    FROM "Claim" c WHERE c."subjectId" = ANY(${[...ids]}::uuid[]) AND c."retractedAt" IS NULL AND ${outOfTrash()}
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${MOST}`;
}

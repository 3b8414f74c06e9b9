import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { ClaimRefJson, claimRefOf, outOfTrash } from "@/lib/evidence/queries/claim-sql";
import type { DeskClaim } from "../../desk-types";

const MOST = 200;

const Row = z.strictObject({ claim: ClaimRefJson, published: z.boolean() });

/** Claims about entities, newest first, unpublished ones too. For queries that have checked `can`. One statement. */
export async function deskClaims(ids: readonly string[]): Promise<DeskClaim[]> {
  return selectRows(db, "claims-about-entities", Row)`
    SELECT ${claimRefOf()} AS "claim", EXISTS (SELECT FROM "VersionClaim" v WHERE v."claimId" = c."id") AS "published"
    FROM "Claim" c WHERE c."subjectId" = ANY(${[...ids]}::uuid[]) AND c."retractedAt" IS NULL AND ${outOfTrash()}
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${MOST}`;
}

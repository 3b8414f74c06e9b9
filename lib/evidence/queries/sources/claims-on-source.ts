import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import type { DeskClaimOnSource, DeskSource } from "../../sources/types";
import { outOfTrash } from "../claim-sql";
import { DESK_CLAIM, deskClaimColumns, toDeskClaim } from "../recheck/desk-claim-sql";
import { downgradeReasons } from "../recheck/reason-sql";

const MOST = 50;

const Row = z.strictObject({
  queued: z.boolean(),
  ...DESK_CLAIM,
  claimTotal: z.int(),
  queuedTotal: z.int(),
});
type Resting = Pick<DeskSource, "claims" | "claimTotal" | "queuedTotal">;

/**
 * The claims that rest on a source, first those due for review because it was downgraded. Called by queries that have
 * checked `can`. One statement.
 */
export async function claimsOnSource(viewer: Viewer, sourceId: string): Promise<Resting> {
  const rows = await selectRows(db, "claims-on-source", Row)`
    WITH fallen ("claimId", "since", "reason") AS (${downgradeReasons(Prisma.sql`s."id" = ${sourceId}::uuid`)}),
    resting AS (
      SELECT DISTINCT c."id", EXISTS (SELECT FROM fallen f WHERE f."claimId" = c."id") AS "queued"
      FROM "SourceDocument" d JOIN "ClaimDocument" cd ON cd."documentId" = d."id" JOIN "Claim" c ON c."id" = cd."claimId"
      WHERE d."sourceId" = ${sourceId}::uuid AND cd."retractedAt" IS NULL AND c."retractedAt" IS NULL
        AND ${outOfTrash()}
    )
    SELECT r."queued", ${deskClaimColumns(viewer)}, (SELECT count(*)::int FROM resting) AS "claimTotal",
      (SELECT count(*)::int FROM resting WHERE "queued") AS "queuedTotal"
    FROM (SELECT * FROM resting ORDER BY "queued" DESC, "id" DESC LIMIT ${MOST}) r JOIN "Claim" c ON c."id" = r."id"
    ORDER BY r."queued" DESC, c."id" DESC`;
  return {
    claims: rows.map(toDeskClaim).map(({ claim, reportId, place, queued }): DeskClaimOnSource => {
      return { claim, reportId, place, queued };
    }),
    claimTotal: rows[0]?.claimTotal ?? 0,
    queuedTotal: rows[0]?.queuedTotal ?? 0,
  };
}

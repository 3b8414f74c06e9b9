import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { ClaimPlaceJson, ClaimRefJson, claimPlacesOf, claimRefOf } from "../claim-sql";

/** What `deskClaimColumns` selects. */
export const DESK_CLAIM = {
  claim: ClaimRefJson,
  quote: z.string(),
  recheckOn: z.string().nullable(),
  assessedAt: z.string().nullable(),
  reportId: z.string().nullable(),
  places: z.array(ClaimPlaceJson).nullable(),
};
const DeskClaimRow = z.strictObject(DESK_CLAIM);
type DeskClaimRow = z.infer<typeof DeskClaimRow>;

/** SQL for the columns `DESK_CLAIM` of the claim `c`. */
export function deskClaimColumns(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`${claimRefOf()} AS "claim", c."quote", c."recheckOn"::text AS "recheckOn",
    to_char(c."assessedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "assessedAt",
    coalesce(c."reportId", (
      SELECT vc."reportId" FROM "VersionClaim" vc JOIN "Report" r ON r."currentVersionId" = vc."versionId"
      WHERE vc."claimId" = c."id" ORDER BY r."publishedAt" DESC LIMIT 1))::text AS "reportId",
    ${claimPlacesOf(viewer)} AS "places"`;
}

/** The newest of the places. */
export function toDeskClaim<Row extends DeskClaimRow>({ places, ...row }: Row) {
  return { ...row, place: places?.[0] ?? null };
}

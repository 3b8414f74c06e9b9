import "server-only";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import type { DeskClaim } from "../../recheck-types";
import type { ClaimPlace } from "../../types";
import { claimPlacesOf, claimRefOf } from "../claim-sql";

export type DeskClaimRow = Omit<DeskClaim, "place"> & { places: ClaimPlace[] | null };

/** SQL for the columns of a `DeskClaimRow` of the claim `c`. */
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

import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import {
  ClaimPlaceJson,
  ClaimRefJson,
  claimPlacesOf,
  claimReadable,
  claimRefOf,
} from "@/lib/evidence/queries/claim-sql";
import type { QuantityClaim } from "../../concentration/types";

const Row = z.strictObject({
  claim: ClaimRefJson,
  site: z.string(),
  places: z.array(ClaimPlaceJson).nullable(),
});

/**
 * The claims of capacity or output that this viewer may read about some sites, for a material or without one, and those
 * about the material itself, which cover the market. Leaves out claims that are refuted, withdrawn or superseded by
 * another that the viewer may read. One statement.
 */
export async function quantityClaims(
  viewer: Viewer,
  asked: { sites: readonly string[]; material: string; on: string },
): Promise<QuantityClaim[]> {
  const rows = await selectRows(db, "quantity-claims", Row)`
    SELECT ${claimRefOf()} AS "claim", s."slug" AS "site", ${claimPlacesOf(viewer)} AS "places"
    FROM "Claim" c
    JOIN "Entity" o ON o."id" = c."subjectId" JOIN "Entity" s ON s."id" = coalesce(o."mergedIntoId", o."id")
    LEFT JOIN "Entity" mo ON mo."id" = c."objectId" LEFT JOIN "Entity" m ON m."id" = coalesce(mo."mergedIntoId", mo."id")
    WHERE s."slug" = ANY(${[...asked.sites, asked.material]}) AND c."predicate" IN ('capacity', 'output') AND c."value" IS NOT NULL
      AND (m."slug" IS NULL OR m."slug" = ${asked.material}) AND ${claimReadable(viewer)}
      AND (c."assertedOn" IS NULL OR c."assertedOn" <= ${asked.on}::date)
      AND (c."status" IS NULL OR c."status" NOT IN ('refuted', 'withdrawn'))
      AND NOT EXISTS (
        SELECT FROM "ClaimLink" l JOIN "Claim" d ON d."id" = l."fromId"
        WHERE l."toId" = c."id" AND l."kind" = 'supersedes' AND l."retractedAt" IS NULL AND d."retractedAt" IS NULL AND ${readable(viewer, "d")})
    ORDER BY c."assertedOn" DESC NULLS LAST, c."id"`;
  return rows.flatMap(({ places, ...row }) => (places ? [{ ...row, places }] : []));
}

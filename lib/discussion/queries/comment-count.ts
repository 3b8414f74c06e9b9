import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";

const Row = z.strictObject({ count: z.int() });

/** How many comments a report's discussion has; null for viewers who may not read it, and where there is no report. */
export async function commentCount(viewer: Viewer, slug: string): Promise<number | null> {
  const [row] = await selectRows(db, "comment-count", Row)`
    SELECT coalesce(d."commentCount", 0) AS "count"
    FROM "Report" r
    JOIN LATERAL (SELECT "fullRank" AS "minRank" FROM "ReportVersion" WHERE "id" = r."currentVersionId") t ON ${readable(viewer, "t")}
    LEFT JOIN "Thread" d ON d."anchorKey" = 'report:' || r."id"
    WHERE r."slug" = ${slug}`;
  return row?.count ?? null;
}

const PassageRow = z.strictObject({ anchor: z.string(), count: z.int() });

/**
 * How many comments the passages and claims of a report have, by the id of the block or of the claim: those that this
 * viewer may read, without those that have none.
 */
export async function passageCounts(viewer: Viewer, slug: string): Promise<Record<string, number>> {
  const rows = await selectRows(db, "passage-counts", PassageRow)`
    SELECT coalesce(t."blockId", t."claimId"::text) AS "anchor", t."commentCount" AS "count"
    FROM "Report" r JOIN "Thread" t ON t."reportId" = r."id" AND t."anchor" IN ('block', 'claim')
    WHERE r."slug" = ${slug} AND r."currentVersionId" IS NOT NULL AND t."commentCount" > 0 AND ${readable(viewer, "t")}`;
  return Object.fromEntries(rows.map(({ anchor, count }) => [anchor, count]));
}

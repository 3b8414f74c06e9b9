import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { SegmentBlocks } from "@/lib/document/document";
import type { FeedReport } from "../types";
import { ITEM_COLUMNS, ItemRow, LIVE_REPORTS, toItem } from "./report-item";

const Row = z.strictObject({
  ...ItemRow.shape,
  versionId: z.string(),
  updatedAt: z.date(),
  segments: z.array(SegmentBlocks).nullable(),
});

/** The newest reports with the text of each that this viewer may read. */
export async function feedReports(viewer: Viewer, limit: number): Promise<FeedReport[]> {
  const rows = await selectRows(db, "feed", Row)`
    SELECT ${ITEM_COLUMNS}, v."id"::text AS "versionId", r."updatedAt",
      (SELECT json_agg(s."blocks" ORDER BY s."position") FROM "Segment" s
        WHERE s."versionId" = v."id" AND ${readable(viewer, "s")}) AS "segments"
    FROM ${LIVE_REPORTS} WHERE r."currentVersionId" IS NOT NULL
    ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT ${limit}`;
  return rows.map(({ updatedAt, segments, versionId, ...row }) => ({
    ...toItem(row),
    versionId,
    updatedAt,
    blocks: (segments ?? []).flat(),
  }));
}

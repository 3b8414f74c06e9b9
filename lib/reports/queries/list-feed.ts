import "server-only";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { disclaimerText } from "@/lib/evidence/disclaimer-text";
import { currentDisclaimers } from "@/lib/evidence/queries/current-disclaimers";
import { SegmentBlocks } from "../document/document";
import type { FeedEntry } from "../types";
import { ITEM_COLUMNS, type ItemRow, LIVE_REPORTS, toItem } from "./report-item";

type Row = ItemRow & { versionId: string; updatedAt: Date; segments: unknown[] | null };

/** The newest reports with the text of each that this viewer may read; the feed itself uses an anonymous viewer. */
export async function listFeed(viewer: Viewer, limit: number): Promise<FeedEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${ITEM_COLUMNS}, v."id"::text AS "versionId", r."updatedAt",
      (SELECT json_agg(s."blocks" ORDER BY s."position") FROM "Segment" s
        WHERE s."versionId" = v."id" AND ${readable(viewer, "s")}) AS "segments"
    FROM ${LIVE_REPORTS} WHERE r."currentVersionId" IS NOT NULL
    ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT ${limit}`;
  const disclaimers = await currentDisclaimers(
    viewer,
    rows.map(({ versionId }) => versionId),
  );
  return rows.map(({ updatedAt, segments, versionId, ...row }) => ({
    ...toItem(row),
    updatedAt,
    disclaimer: disclaimerText(disclaimers.get(versionId) ?? []),
    blocks: (segments ?? []).flatMap((blocks) => SegmentBlocks.parse(blocks)),
  }));
}

import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import type { LeadPicture, ReportItem, Topic } from "../types";
import { ITEM_COLUMNS, ItemRow, LIVE_REPORTS, toItem } from "./report-item";

/** Topics are counted only in the newest reports, so that a long back catalogue costs nothing. */
const COUNTED = 500;

/** The newest reports, for the home page. Public facts only. */
export async function listLatest(_viewer: Viewer, limit: number): Promise<ReportItem[]> {
  const rows = await selectRows(db, "latest-reports", ItemRow)`
    SELECT ${ITEM_COLUMNS} FROM ${LIVE_REPORTS} WHERE r."currentVersionId" IS NOT NULL
    ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT ${limit}`;
  return rows.map(toItem);
}

const PictureRow = z.strictObject({
  attachmentId: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
});

/** The first picture of a live report that this viewer may see; null if there is none. */
export async function leadPicture(viewer: Viewer, slug: string): Promise<LeadPicture | null> {
  const [row] = await selectRows(db, "lead-picture", PictureRow)`
    SELECT p.attrs->>'attachmentId' AS "attachmentId", (p.attrs->>'width')::int AS "width", (p.attrs->>'height')::int AS "height",
      coalesce(p.attrs->>'alt', '') AS "alt"
    FROM "Report" r JOIN "Segment" s ON s."versionId" = r."currentVersionId"
    CROSS JOIN LATERAL (SELECT jsonb_path_query_first(s."blocks", '$[*] ? (@.type == "figure").attrs') AS attrs) p
    WHERE r."slug" = ${slug} AND ${readable(viewer, "s")} AND p.attrs IS NOT NULL ORDER BY s."position" LIMIT 1`;
  return row ?? null;
}

const TopicRow = z.strictObject({ tag: z.string(), reports: z.int() });

/** The most frequent tags of the newest reports. Tags are public. */
export async function listTopics(_viewer: Viewer, limit: number): Promise<Topic[]> {
  return selectRows(db, "topics", TopicRow)`
    SELECT tag, count(*)::int AS "reports"
    FROM (
      SELECT v."tags" FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
      WHERE r."currentVersionId" IS NOT NULL ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT ${COUNTED}
    ) newest, unnest(newest."tags") tag
    GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ${limit}`;
}

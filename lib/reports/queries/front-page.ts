import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import type { ReportItem, Topic } from "../types";
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

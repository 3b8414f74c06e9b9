import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";

/** Markers around the search words. Private-use characters, removed from the text itself. */
export const HIT_START = "\ue000";
export const HIT_END = "\ue001";

/** The maximum length searched in longer texts. */
const LOOKED_THROUGH = 200_000;

const SegmentExcerpt = z.strictObject({
  segmentId: z.string(),
  /** fragments with marks around the words of `words`, or the beginning if there are none */
  latin: z.string(),
  /** the surroundings of the first of `runs` in the text, with an ellipsis where the text continues */
  han: z.string().nullable(),
});
export type SegmentExcerpt = z.infer<typeof SegmentExcerpt>;

/**
 * Excerpts from the given segments of current versions that this viewer may read, around the matches. One
 * statement.
 *
 * @param words a tsquery of English words
 * @param runs Han characters
 */
export async function segmentExcerpts(
  viewer: Viewer,
  segmentIds: readonly string[],
  { words, runs }: { words: Prisma.Sql; runs: readonly string[] },
): Promise<SegmentExcerpt[]> {
  if (segmentIds.length === 0) return [];
  const options = `StartSel="${HIT_START}",StopSel="${HIT_END}",MaxFragments=2,MaxWords=26,MinWords=12,FragmentDelimiter=" … "`;
  return selectRows(db, "segment-excerpts", SegmentExcerpt)`
    SELECT t."id" AS "segmentId", ts_headline('english'::regconfig, t.words, ${words}, ${options}::text) AS "latin",
      (SELECT CASE WHEN at > 51 THEN '…' ELSE '' END || substring(t.words FROM greatest(1, at - 50) FOR 170)
          || CASE WHEN length(t.words) > at + 120 THEN '…' ELSE '' END
        FROM unnest(${[...runs]}::text[]) run, position(run IN t.words) at WHERE at > 0 LIMIT 1) AS "han"
    FROM (
      SELECT s."id", translate(left(s."text", ${LOOKED_THROUGH}), ${HIT_START + HIT_END}, '') AS words
      FROM "Segment" s JOIN "Report" r ON r."currentVersionId" = s."versionId"
      WHERE s."id" = ANY(${[...segmentIds]}::uuid[]) AND ${readable(viewer, "s")}
    ) t`;
}

import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { readPassages } from "@/lib/reports/queries/passages";
import type { PassageThread } from "../types";

const MOST = 50;

const Row = z.strictObject({
  versionId: z.string(),
  blockId: z.string().nullable(),
  claimId: z.string().nullable(),
  /** of a claim that this viewer may read here */
  sentence: z.string().nullable(),
  count: z.int(),
  lastAt: z.date(),
});

/**
 * The discussions of passages and claims of a report with a comment that this viewer sees, the latest first, at most
 * fifty. Two statements.
 */
export async function passageThreads(viewer: Viewer, reportId: string): Promise<PassageThread[]> {
  const rows = await selectRows(db, "passage-threads", Row)`
    SELECT r."currentVersionId"::text AS "versionId", t."blockId", t."claimId"::text, x."sentence", t."commentCount" AS "count", t."lastCommentAt" AS "lastAt"
    FROM "Thread" t JOIN "Report" r ON r."id" = t."reportId" AND r."currentVersionId" IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT vc."sentence" FROM "VersionClaim" vc
      WHERE vc."versionId" = r."currentVersionId" AND vc."claimId" = t."claimId" AND ${readable(viewer, "vc")} ORDER BY vc."position" LIMIT 1
    ) x ON true
    WHERE t."reportId" = ${reportId}::uuid AND t."anchor" IN ('block', 'claim') AND t."commentCount" > 0 AND ${readable(viewer, "t")}
    ORDER BY t."lastCommentAt" DESC, t."id" DESC LIMIT ${MOST}`;
  const [first] = rows;
  if (!first) return [];
  const blockIds = rows.flatMap(({ blockId }) => blockId ?? []);
  const passages = await readPassages(db, viewer, { versionId: first.versionId, blockIds });
  return rows.flatMap(({ blockId, claimId, sentence, count, lastAt }): PassageThread[] => {
    if (blockId !== null) {
      return [{ anchor: { block: blockId }, words: passages.get(blockId)?.text ?? null, count, lastAt }];
    }
    return claimId === null ? [] : [{ anchor: { claim: claimId }, words: sentence, count, lastAt }];
  });
}

import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { wordsToday } from "@/lib/reports/queries/passages";
import { CORRECTION_STATES, isWaiting, stateSeen } from "../policy";
import type { OwnCorrection } from "../types";

const LATEST = 50;

const Row = z.strictObject({
  id: z.string(),
  reference: z.string(),
  stored: z.enum(CORRECTION_STATES),
  live: z.boolean(),
  slug: z.string(),
  title: z.string(),
  blockId: z.string().nullable(),
  quote: z.string().nullable(),
  there: z.enum(["same", "changed", "gone"]),
  words: z.string(),
  sourceUrl: z.string().nullable(),
  creditName: z.string().nullable(),
  createdAt: z.date(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
  correctedIn: z.int().nullable(),
});

/**
 * A person's latest requests with the desk's answers, the newest first. The quoted words only while the person may read
 * them in the report.
 */
export async function ownCorrections(viewer: Viewer): Promise<OwnCorrection[]> {
  if (viewer.kind !== "person") throw new NotFound();
  const rows = await selectRows(db, "own-corrections", Row)`
    SELECT q."id"::text, q."reference", q."state"::text AS "stored", r."currentVersionId" IS NOT NULL AS "live", r."slug", v."title",
      q."blockId", today."words" AS "quote", today."there", q."words", q."sourceUrl", q."creditName", q."createdAt", q."answer", q."answeredAt",
      (SELECT k."number" FROM "ReportVersion" k WHERE k."id" = q."correctedVersionId") AS "correctedIn"
    FROM "CorrectionRequest" q JOIN "Report" r ON r."id" = q."reportId"
    JOIN "ReportVersion" v ON v."id" = coalesce(r."currentVersionId", q."versionId")
    CROSS JOIN ${wordsToday(viewer, "q")}
    WHERE q."byId" = ${viewer.accountId}::uuid ORDER BY q."createdAt" DESC, q."id" DESC LIMIT ${LATEST}`;
  return rows.map(({ stored, live, slug, title, ...row }) => ({
    ...row,
    state: stateSeen(stored, { live, erased: row.words === "" }),
    withdrawn: isWaiting(stored) && !live,
    report: { slug, title },
  }));
}

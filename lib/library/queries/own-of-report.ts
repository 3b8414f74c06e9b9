import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import type { OwnOfReport } from "../types";
import { annotationsOf } from "./annotations";

/** Who has read this much has read it to the end. */
const READ = 95;

const Row = z.strictObject({
  bookmarked: z.boolean(),
  place: z.strictObject({ blockId: z.string(), progress: z.int() }).nullable(),
});

/**
 * What the page of a report shows of what the viewer keeps of it, and where they left it; nothing for a slug that is not
 * of a report. Two statements side by side.
 *
 * @throws Forbidden without an account
 */
export async function ownOfReport(viewer: Viewer, slug: string): Promise<OwnOfReport> {
  const { accountId } = ownAccount(viewer);
  const [[row], annotations] = await Promise.all([
    selectRows(db, "own-of-report", Row)`
      SELECT EXISTS (SELECT FROM "Bookmark" m WHERE m."accountId" = ${accountId}::uuid AND m."reportId" = r."id" AND m."removedAt" IS NULL) AS "bookmarked",
        (SELECT json_build_object('blockId', p."blockId", 'progress', p."progress") FROM "ReadingPlace" p
          JOIN "Block" b ON b."versionId" = r."currentVersionId" AND b."blockId" = p."blockId"
          WHERE p."accountId" = ${accountId}::uuid AND p."reportId" = r."id" AND p."progress" BETWEEN 1 AND ${READ - 1}) AS "place"
      FROM "Report" r WHERE r."slug" = ${slug} AND r."currentVersionId" IS NOT NULL`,
    annotationsOf(viewer, slug),
  ]);
  return { bookmarked: row?.bookmarked ?? false, place: row?.place ?? null, annotations };
}

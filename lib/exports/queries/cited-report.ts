import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { findHead } from "@/lib/reports/queries/report-head";
import type { ReportHead } from "@/lib/reports/types";

const Block = z.strictObject({ found: z.int() });

/**
 * The public facts of a report for its citation; with a block, only if this viewer may read that block in the shown
 * version. A withdrawn report can still be cited as a whole: that much of it is public.
 *
 * @throws NotFound
 */
export async function citedReport(viewer: Viewer, slug: string, block?: string): Promise<ReportHead> {
  const { head, withdrawal } = await findHead(viewer, slug);
  if (block === undefined) return head;
  if (withdrawal) throw new NotFound();
  const [found] = await selectRows(db, "cited-block", Block)`
    SELECT 1 AS "found" FROM "Block" b
    WHERE b."versionId" = ${head.versionId}::uuid AND b."blockId" = ${block} AND ${readable(viewer, "b")}`;
  if (!found) throw new NotFound();
  return head;
}

import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows, TextList } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { Slug } from "../schema";
import type { ReportPicture } from "../types";

const Row = z.strictObject({
  title: z.string(),
  tags: TextList,
  publishedAt: z.date(),
  number: z.int(),
});

/**
 * The content of a live report's preview picture: public facts of its current version.
 *
 * @throws NotFound, also for withdrawn reports
 */
export async function findPicture(_viewer: Viewer, slug: string): Promise<ReportPicture> {
  if (!Slug.safeParse(slug).success) throw new NotFound();
  const [row] = await selectRows(db, "report-picture", Row)`
    SELECT v."title", v."tags", r."publishedAt", v."number"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId" WHERE r."slug" = ${slug}`;
  if (!row) throw new NotFound();
  return row;
}

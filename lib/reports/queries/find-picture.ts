import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { Slug } from "../schema";
import type { ReportPicture } from "../types";

/**
 * The content of a live report's preview picture: public facts of its current version.
 *
 * @throws NotFound, also for withdrawn reports
 */
export async function findPicture(_viewer: Viewer, slug: string): Promise<ReportPicture> {
  if (!Slug.safeParse(slug).success) throw new NotFound();
  const [row] = await db.$queryRaw<ReportPicture[]>`
    SELECT v."title", v."tags", r."publishedAt", v."number"
    FROM "Report" r JOIN "ReportVersion" v ON v."id" = r."currentVersionId" WHERE r."slug" = ${slug}`;
  if (!row) throw new NotFound();
  return row;
}

import "server-only";
import { canRead, isStaff } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { NotFound } from "@/lib/errors";
import type { ReadableAttachment } from "../types";

type Row = Omit<ReadableAttachment, "public"> & { minRank: number | null };

/**
 * A picture, if a block that this viewer may read shows it in the current version of some report. Staff can also fetch
 * pictures of drafts and of withdrawn reports.
 *
 * @throws NotFound
 */
export async function findAttachment(viewer: Viewer, id: string): Promise<ReadableAttachment> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT a."sha256", a."mediaType", a."bytes", shown."minRank"
    FROM "Attachment" a LEFT JOIN LATERAL (
      SELECT min(f."minRank") AS "minRank" FROM "VersionAttachment" f
      JOIN "Report" r ON r."currentVersionId" = f."versionId"
      WHERE f."attachmentId" = a."id" AND ${readable(viewer, "f")}
    ) shown ON true
    WHERE a."id" = ${id}::uuid ${isStaff(viewer) ? Prisma.empty : Prisma.sql`AND shown."minRank" IS NOT NULL`}`;
  if (!row) throw new NotFound();
  const { minRank, ...attachment } = row;
  return { ...attachment, public: minRank !== null && canRead(ANONYMOUS, { minRank }) };
}

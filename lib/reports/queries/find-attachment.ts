import "server-only";
import { z } from "zod";
import { canRead, isStaff } from "@/lib/access/rank";
import { readable } from "@/lib/access/sql";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { ReadableAttachment } from "../types";

const Row = z.strictObject({
  sha256: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  minRank: z.int().nullable(),
});

/**
 * A picture, if a block that this viewer may read shows it in the current version of some report. Staff can also fetch
 * pictures of drafts and of withdrawn reports.
 *
 * @param versionId the only version that counts, if given
 * @throws NotFound
 */
export async function findAttachment(
  viewer: Viewer,
  id: string,
  versionId?: string,
): Promise<ReadableAttachment> {
  const only = versionId === undefined ? Prisma.empty : Prisma.sql`AND f."versionId" = ${versionId}::uuid`;
  const [row] = await selectRows(db, "attachment", Row)`
    SELECT a."sha256", a."mediaType", a."bytes", shown."minRank"
    FROM "Attachment" a LEFT JOIN LATERAL (
      SELECT min(f."minRank") AS "minRank" FROM "VersionAttachment" f
      JOIN "Report" r ON r."currentVersionId" = f."versionId"
      WHERE f."attachmentId" = a."id" AND ${readable(viewer, "f")} ${only}
    ) shown ON true
    WHERE a."id" = ${id}::uuid ${isStaff(viewer) ? Prisma.empty : Prisma.sql`AND shown."minRank" IS NOT NULL`}`;
  if (!row) throw new NotFound();
  const { minRank, ...attachment } = row;
  return { ...attachment, public: minRank !== null && canRead(ANONYMOUS, { minRank }) };
}

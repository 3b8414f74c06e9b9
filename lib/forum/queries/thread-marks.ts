import "server-only";
import { z } from "zod";
import { readable } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { MARKS, type ThreadMark } from "../types";

const Row = z.strictObject({
  kind: z.enum(MARKS),
  seconds: z.int().nullable(),
  reason: z.string(),
  at: z.date(),
  by: z.string().nullable(),
});

/**
 * The marks that hold in a thread that this viewer may read, for readers to know what they may do there.
 *
 * @param threadId null: one that does not exist yet
 */
export async function threadMarks(viewer: Viewer, threadId: string | null): Promise<ThreadMark[]> {
  if (threadId === null) return [];
  const rows = await selectRows(db, "thread-marks", Row)`
    SELECT m."kind"::text, m."seconds", m."reason", m."at",
      (SELECT p."name" FROM "Participant" p WHERE p."accountId" = m."byId") AS "by"
    FROM "Thread" t JOIN "ThreadMark" m ON m."threadId" = t."id" AND m."liftedAt" IS NULL
    WHERE t."id" = ${threadId}::uuid AND ${readable(viewer, "t")} ORDER BY m."kind"`;
  return rows;
}

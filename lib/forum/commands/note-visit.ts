import "server-only";
import type { Viewer } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";

/**
 * Notes that a person has seen a thread up to a change. Only for a thread that was just read with their rank; nothing for
 * visitors without an account.
 *
 * @param threadId null: one in which no one has written yet
 */
export async function noteVisit(
  viewer: Viewer,
  { threadId, changes }: { threadId: string | null; changes: number },
): Promise<void> {
  if (viewer.kind !== "person" || threadId === null) return;
  await db.$executeRaw`
    INSERT INTO "ThreadVisit" ("threadId", "accountId", "seenAt", "changes")
    SELECT t."id", a."id", ${now()}, ${changes} FROM "Thread" t, "Account" a
    WHERE t."id" = ${threadId}::uuid AND a."id" = ${viewer.accountId}::uuid AND a."removedAt" IS NULL
    ON CONFLICT ("threadId", "accountId") DO UPDATE SET "seenAt" = EXCLUDED."seenAt", "changes" = EXCLUDED."changes"
    WHERE "ThreadVisit"."changes" < EXCLUDED."changes"`;
}

import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { type RowReader, selectRows } from "@/lib/db/rows";

const Row = z.strictObject({ id: z.string(), subject: z.string() });

/**
 * Everything that the viewer follows, as `subjectText` writes it: what the buttons of a page show. An entity that was
 * merged counts as the one it is now. In one statement by index.
 *
 * @throws Forbidden without an account
 */
export async function ownFollows(
  viewer: Viewer,
  tx: RowReader = db,
): Promise<{ id: string; subject: string }[]> {
  const { accountId } = ownAccount(viewer);
  return selectRows(tx, "own-follows", Row)`
    SELECT f."id"::text, f."kind" || ':' || coalesce(f."topic", f."claimId"::text, a."slug", r."slug", s."question",
      (SELECT e."slug" FROM "Entity" named JOIN "Entity" e ON e."id" = coalesce(named."mergedIntoId", named."id") WHERE named."id" = f."entityId")
    ) AS "subject"
    FROM "Follow" f
    LEFT JOIN "Author" a ON a."id" = f."authorId"
    LEFT JOIN "Report" r ON r."id" = f."reportId"
    LEFT JOIN "SavedSearch" s ON s."id" = f."searchId"
    WHERE f."accountId" = ${accountId}::uuid`;
}

import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";

const Row = z.strictObject({ people: z.int() });

/** How many people get a mail when a report is first published. */
export async function countAnnounced(viewer: Viewer): Promise<number> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const [row] = await selectRows(db, "people-announced", Row)`
    SELECT count(*)::int AS "people" FROM "Account" a
    LEFT JOIN "MailPreference" p ON p."accountId" = a."id" AND p."kind" = 'newReports'
    WHERE a."emailVerifiedAt" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "Suspension" s WHERE s."accountId" = a."id" AND s."liftedAt" IS NULL)
      AND coalesce(p."wanted", EXISTS (SELECT FROM "Membership" m WHERE m."accountId" = a."id" AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}))`;
  return row?.people ?? 0;
}

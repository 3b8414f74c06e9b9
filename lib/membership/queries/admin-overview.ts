import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import type { AdminOverview } from "../types";

const HOLDS = Prisma.raw(MEMBERSHIP_HOLDS_SQL);

const Row = z.strictObject({
  people: z.int(),
  staff: z.int(),
  members: z.int(),
  suspended: z.int(),
  waitingRequests: z.int(),
  endingSoon: z.int(),
  giftsOpen: z.int(),
  giftReaders: z.int(),
});

/** The counts of the admins' first screen, in one query. */
export async function adminOverview(viewer: Viewer): Promise<AdminOverview> {
  if (!can(viewer, "admin.enter")) throw new NotFound();
  const [row] = await selectRows(db, "admin-overview", Row)`
    SELECT
      (SELECT count(*)::int FROM "Account" WHERE "removedAt" IS NULL) AS "people",
      (SELECT count(*)::int FROM "Account" WHERE "role" <> 'reader') AS "staff",
      (SELECT count(DISTINCT m."accountId")::int FROM "Membership" m WHERE ${HOLDS}) AS "members",
      (SELECT count(*)::int FROM "Suspension" WHERE "liftedAt" IS NULL) AS "suspended",
      (SELECT count(*)::int FROM "AccessRequest" WHERE "answeredAt" IS NULL) AS "waitingRequests",
      (SELECT count(*)::int FROM "Membership" m WHERE ${HOLDS} AND m."endsAt" < now() + interval '30 days') AS "endingSoon",
      (SELECT count(*)::int FROM "Gift" WHERE "stoppedAt" IS NULL AND "expiresAt" > now()) AS "giftsOpen",
      (SELECT coalesce(sum("readers"), 0)::int FROM "Gift") AS "giftReaders"`;
  if (!row) throw new NotFound();
  return row;
}

import "server-only";
import { z } from "zod";
import { isMember, receiverOf } from "@/lib/access/rank";
import { MEMBERSHIP_RANK_SQL } from "@/lib/access/sql";
import { type Person, ROLES } from "@/lib/access/types";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { readGiftToken } from "../token";
import type { GiftState, OpenedGift } from "../types";

const Row = z.strictObject({
  slug: z.string(),
  versionId: z.string().nullable(),
  fullRank: z.int().nullable(),
  named: z.boolean(),
  expiresAt: z.date(),
  stopped: z.boolean(),
  barred: z.boolean(),
  accountId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  verified: z.boolean(),
  membershipRank: z.int(),
});

/** A link that opens nothing any more, with its report. */
export type EndedGift = { ended: Exclude<GiftState, "open">; slug: string };

/**
 * What the token of a gift opens now. One statement, and none for a token that was not made here.
 *
 * @returns null for such a token
 */
export async function openGift(token: string): Promise<OpenedGift | EndedGift | null> {
  const giftId = readGiftToken(env().AUTH_SECRET, token);
  if (giftId === null) return null;
  const [row] = await selectRows(db, "gift", Row)`
    SELECT r."slug", v."id"::text AS "versionId", v."fullRank", g."named", g."expiresAt", g."stoppedAt" IS NOT NULL AS "stopped",
      a."removedAt" IS NOT NULL OR EXISTS (SELECT FROM "Suspension" p WHERE p."accountId" = a."id" AND p."liftedAt" IS NULL) AS "barred",
      a."id"::text AS "accountId", a."name", a."role"::text AS "role", a."emailVerifiedAt" IS NOT NULL AS "verified",
      ${Prisma.raw(MEMBERSHIP_RANK_SQL)} AS "membershipRank"
    FROM "Gift" g JOIN "Account" a ON a."id" = g."accountId" JOIN "Report" r ON r."id" = g."reportId"
    LEFT JOIN "ReportVersion" v ON v."id" = r."currentVersionId"
    WHERE g."id" = ${giftId}::uuid`;
  if (!row) return null;
  const { slug, versionId, fullRank, named, expiresAt, stopped, barred, ...account } = row;
  const giver: Person = { kind: "person", sessionId: "", email: "", ...account };
  if (stopped) return { ended: "stopped", slug };
  if (expiresAt <= now()) return { ended: "expired", slug };
  if (barred || !isMember(giver) || versionId === null || fullRank === null) return { ended: "closed", slug };
  return {
    giftId,
    receiver: receiverOf(giver, fullRank),
    slug,
    versionId,
    giver: named ? account.name : null,
    expiresAt,
  };
}

import { Prisma } from "@/lib/db/generated/client";
import { accessRank } from "./rank";
import { PUBLIC_RANK, REGISTERED_RANK, STAFF_RANK, type Viewer } from "./types";

/** For raw SQL: `AND ${readable(viewer, "s")}` where `s` is the alias of a row with a `minRank`. */
export function readable(
  viewer: Viewer,
  alias: "b" | "m" | "s" | "e" | "f" | "c" | "d" | "l" | "p" | "t" | "vc" | "w" | "x",
): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`${alias}."minRank"`)} <= ${accessRank(viewer)}`;
}

/**
 * For raw SQL: the row `s` is readable today and was so at the rank that the row `u` recorded; for words of the past, of
 * which a person is shown again what they could read then.
 */
export function readableThenAndNow(viewer: Viewer, alias: "s" | "b"): Prisma.Sql {
  return Prisma.sql`${readable(viewer, alias)} AND ${Prisma.raw(`${alias}."minRank" <= u."rank"`)}`;
}

/** SQL condition: the viewer may read all of the version `y`. */
export const readableWhole = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`y."fullRank" <= ${accessRank(viewer)}`;

/** SQL for the name of the tier that opens a row with a `minRank`, or NULL. */
export const levelNameOf = (alias: "vc"): Prisma.Sql =>
  Prisma.sql`(SELECT t."name" FROM "Tier" t WHERE t."rank" = ${Prisma.raw(`${alias}."minRank"`)})`;

/** SQL for the name of the tier that opens all of the version `v`; NULL if everyone may read it whole. */
export const FULL_LEVEL_SQL = Prisma.sql`CASE WHEN v."fullRank" > 0
  THEN coalesce((SELECT t."name" FROM "Tier" t WHERE t."rank" = v."fullRank"), 'Members') END`;

/** Whether the membership `m` is valid now: a past-due one until its end, a cancelled one too, since it is paid for. */
export const MEMBERSHIP_HOLDS_SQL = `m."revokedAt" IS NULL AND m."state" <> 'expired'
    AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())`;

/** The highest rank among an account's current memberships, as SQL over the alias `a` of "Account". */
export const MEMBERSHIP_RANK_SQL = `coalesce((
  SELECT max(t."rank") FROM "Membership" m JOIN "Tier" t ON t."id" = m."tierId"
  WHERE m."accountId" = a."id" AND ${MEMBERSHIP_HOLDS_SQL}
), 0)`;

/** The rule of `accessRank` for a person, as SQL over the alias `a` of "Account". */
export const ACCOUNT_RANK_SQL = `(CASE WHEN a."role" <> 'reader' THEN ${STAFF_RANK}
  ELSE greatest(CASE WHEN a."emailVerifiedAt" IS NULL THEN ${PUBLIC_RANK} ELSE ${REGISTERED_RANK} END, ${MEMBERSHIP_RANK_SQL}) END)`;

/** SQL condition: the account `a` may read what has this rank, for work that concerns many people at once. */
export const readableByAccount = (minRank: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${minRank} <= ${Prisma.raw(ACCOUNT_RANK_SQL)}`;

/** Whether a published block or a category of the forum has the rank of the tier `t`, which then can no longer change. */
export const RANK_IN_USE_SQL = `(EXISTS (SELECT FROM "Block" b WHERE b."minRank" = t."rank")
  OR EXISTS (SELECT FROM "Category" g WHERE g."minRank" = t."rank"))`;

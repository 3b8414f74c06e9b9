import { MEMBERSHIP_RANK_SQL } from "@/lib/access/sql";

/**
 * Whether a session is valid now, over the aliases `s` of "Session" and `a` of "Account": defined once, for the viewer
 * of a request and for the front server's query.
 */
export const SESSION_HOLDS_SQL = `s."endedAt" IS NULL AND s."expiresAt" > now() AND a."removedAt" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "Suspension" p WHERE p."accountId" = a."id" AND p."liftedAt" IS NULL)`;

const SEEN_LONG_AGO = `"lastSeenAt" < now() - interval '5 minutes'`;

/** What a viewer's access depends on, over the same aliases; `seenLongAgo` asks for a note that the session is in use. */
export const SESSION_VIEWER_SQL = `a."id" AS "accountId", a."role"::text AS "role",
  a."emailVerifiedAt" IS NOT NULL AS "verified", ${MEMBERSHIP_RANK_SQL} AS "membershipRank",
  s.${SEEN_LONG_AGO} AS "seenLongAgo"`;

/**
 * Notes that the session is in use whose id follows. Repeats the condition, so that only one of many concurrent requests
 * writes.
 */
export const NOTE_SEEN_SQL = `UPDATE "Session" SET "lastSeenAt" = now() WHERE ${SEEN_LONG_AGO} AND "id" =`;

/**
 * Whether a session is valid now, over the aliases `s` of "Session" and `a` of "Account": defined once, for the viewer
 * of a request and for the front server's query.
 */
export const SESSION_HOLDS_SQL = `s."endedAt" IS NULL AND s."expiresAt" > now() AND a."removedAt" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "Suspension" p WHERE p."accountId" = a."id" AND p."liftedAt" IS NULL)`;

/**
 * Whether a session holds now, over the aliases `s` of "Session" and `a` of "Account": the one wording of it, for the
 * viewer of a request and for the front server's question.
 */
export const SESSION_HOLDS_SQL = `s."endedAt" IS NULL AND s."expiresAt" > now() AND a."removedAt" IS NULL
  AND NOT EXISTS (SELECT 1 FROM "Suspension" p WHERE p."accountId" = a."id" AND p."liftedAt" IS NULL)`;

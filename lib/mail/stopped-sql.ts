/** So many mails that came back for now, within so many days, count as one that came back for good. */
const SOFT = { most: 5, days: 14 };

/**
 * SQL condition: no mails go to the address of the account `a` until it is confirmed again, because one came back for good
 * or was called spam, or too many came back for now.
 */
export const STOPPED_SQL = `(
  EXISTS (SELECT FROM "MailBounce" b WHERE b."address" = a."email" AND b."clearedAt" IS NULL AND b."kind" <> 'soft')
  OR (SELECT count(*) FROM "MailBounce" b WHERE b."address" = a."email" AND b."clearedAt" IS NULL AND b."kind" = 'soft'
    AND b."at" > now() - interval '${SOFT.days} days') >= ${SOFT.most})`;

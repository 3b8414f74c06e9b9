import { withClient } from "@/lib/db/with-client";

/** Of so many members one wants a mail about each new report. */
const MAILED = 100;

/**
 * Writes members of the lowest paid tier, each with a session.
 *
 * @param ownerUrl the owner's connection
 */
export async function loadMembers(ownerUrl: string, count: number): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(`CREATE TEMP TABLE member AS
      SELECT n, uuidv7() AS id, now() - n * interval '10 minutes' AS at FROM generate_series(0, ${count - 1}) AS g(n)`);
    await client.query(`INSERT INTO "Account" ("id", "email", "name", "emailVerifiedAt", "createdAt")
      SELECT id, 'member-' || n || '@bench.example', 'Member ' || n, at, at FROM member`);
    await client.query(`INSERT INTO "Membership" ("id", "accountId", "tierId", "state", "startsAt", "createdAt")
      SELECT uuidv7(), member.id, t."id", 'active', at, at FROM member, "Tier" t WHERE t."slug" = 'subscriber'`);
    await client.query(`INSERT INTO "Session" ("id", "accountId", "createdAt", "lastSeenAt", "expiresAt", "userAgent", "address")
      SELECT uuidv7(), id, at, now(), now() + interval '30 days', 'bench', '127.0.0.1' FROM member`);
    await client.query(`INSERT INTO "MailPreference" ("accountId", "kind", "wanted")
      SELECT id, 'newReports', false FROM member WHERE n % ${MAILED} > 0`);
    await client.query("RESET session_replication_role");
    await client.query(`VACUUM ANALYZE "Account", "Membership", "Session", "MailPreference"`);
  });
}

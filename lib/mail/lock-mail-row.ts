import "server-only";
import type { ClientBase } from "pg";
import { z } from "zod";
import { ACCOUNT_RANK_SQL, MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import { queryRows } from "@/lib/db/rows";
import { FINAL_FAILURES, MailRuleText, type Recipient } from "./policy";
import { SETTINGS_SQL, SettingsJson, type SettingsRow, STOPPED_SQL } from "./recipient-sql";
import { MAIL_KINDS } from "./types";

const Mail = z.strictObject({
  id: z.string(),
  to: z.string(),
  kind: z.enum(MAIL_KINDS).nullable(),
  rule: MailRuleText.nullable(),
  binding: z.boolean(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  aboutLive: z.boolean(),
  /** neither its reader's rank nor anything public has changed since it was composed, and it tells of no comment */
  unchanged: z.boolean(),
  accountId: z.string().nullable(),
});
const Row = Mail.extend({
  email: z.string().nullable(),
  verified: z.boolean(),
  suspended: z.boolean(),
  isMember: z.boolean(),
  chosen: z.boolean().nullable(),
  stopped: z.boolean(),
  ruleHolds: z.boolean(),
  settings: SettingsJson,
});

export type LockedMail = z.output<typeof Mail> & {
  account: Recipient | null;
  settings: SettingsRow | null;
};

/** What `failure` must not be for a mail to be sent still. */
export const FINAL_LIKE: string[] = FINAL_FAILURES.map((prefix) => `${prefix}%`);

/**
 * A mail that is still to be sent, locked until the transaction ends, with the current state of its recipient and how
 * they want to be told; null if it was sent or given up, or if another worker is sending it.
 */
export async function lockMailRow(client: ClientBase, mailId: string): Promise<LockedMail | null> {
  const [row] = await queryRows(
    client,
    "lock-mail-row",
    Row,
    `SELECT o."id", o."to", o."kind", o."rule", o."binding", o."subject", o."text", o."html", a."id" AS "accountId", a."email",
      a."emailVerifiedAt" IS NOT NULL AS "verified", p."wanted" AS "chosen",
      EXISTS (SELECT FROM "Suspension" s WHERE s."accountId" = a."id" AND s."liftedAt" IS NULL) AS "suspended",
      EXISTS (SELECT FROM "Membership" m WHERE m."accountId" = a."id" AND ${MEMBERSHIP_HOLDS_SQL}) AS "isMember",
      CASE WHEN starts_with(o."cause", 'version:') THEN EXISTS (
        SELECT FROM "ReportVersion" v JOIN "Report" r ON r."id" = v."reportId"
        WHERE v."id" = substr(o."cause", 9)::uuid AND r."currentVersionId" IS NOT NULL)
        WHEN starts_with(o."cause", 'alert:') THEN NOT EXISTS (
          SELECT FROM "AlertCause" k JOIN "ReportVersion" v ON v."id" = k."versionId" JOIN "Report" r ON r."id" = v."reportId"
          WHERE k."id" = substr(o."cause", 7)::uuid AND r."currentVersionId" IS NULL) ELSE true END AS "aboutLive",
      ${STOPPED_SQL} AS "stopped",
      CASE WHEN o."epoch" = (SELECT e."value" FROM "CatalogueEpoch" e) THEN o."rank" = ${ACCOUNT_RANK_SQL} AND NOT EXISTS (
        SELECT FROM "Alert" l JOIN "AlertCause" k ON k."id" = l."causeId" WHERE l."mailId" = o."id" AND k."commentId" IS NOT NULL)
        ELSE false END AS "unchanged",
      CASE WHEN o."rule" = 'digests' THEN coalesce(s."digests", true) WHEN o."rule" = 'replies' THEN coalesce(s."replies", true)
        WHEN o."rule" LIKE 'follow:%' THEN EXISTS (
          SELECT FROM "Follow" f WHERE f."id" = substr(o."rule", 8)::uuid AND coalesce(f."pace", s."pace", 'daily') <> 'never')
        ELSE true END AS "ruleHolds",
      ${SETTINGS_SQL} AS "settings"
    FROM "OutboxMail" o
    LEFT JOIN "Account" a ON a."id" = o."accountId"
    LEFT JOIN "ReaderSettings" s ON s."accountId" = a."id"
    LEFT JOIN "MailPreference" p ON p."accountId" = a."id" AND p."kind" = o."kind"
    WHERE o."id" = $1 AND o."sentAt" IS NULL AND NOT coalesce(o."failure" LIKE ANY($2), false)
    FOR UPDATE OF o SKIP LOCKED`,
    [mailId, FINAL_LIKE],
  );
  if (!row) return null;
  const { email, verified, suspended, isMember, chosen, stopped, ruleHolds, ...mail } = row;
  const recipient = { verified, suspended, isMember, chosen, stopped, ruleHolds };
  return { ...mail, account: email === null ? null : { email, ...recipient } };
}

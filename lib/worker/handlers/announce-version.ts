import "server-only";
import { z } from "zod";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import { ANONYMOUS, PUBLIC_RANK } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { disclaimerText } from "@/lib/evidence/disclaimer/disclaimer-text";
import { currentDisclaimers } from "@/lib/evidence/queries/current-disclaimers";
import type { JobPayload } from "@/lib/jobs/payloads";
import { announcementOf } from "@/lib/mail/announcement";
import { queueMails } from "@/lib/mail/commands";
import { wordsInForce } from "@/lib/mail/compose";
import { type Recipient, whyNotSent } from "@/lib/mail/policy";
import { STOPPED_SQL } from "@/lib/mail/recipient-sql";
import { noteMailed } from "@/lib/reading/commands/note-mailed";

const BATCH = 500;

/**
 * Writes one mail for each person who wants to know about a version, with its public text only. Run again, it writes
 * only the missing ones. A version that is no longer the current one is not announced.
 */
export async function announceVersionJob({ versionId }: JobPayload<"announce-version">): Promise<void> {
  const version = await currentVersion(versionId);
  if (!version) return;
  const inForce = await wordsInForce(db, "mailReport");
  for (let after: string | null = null; ; ) {
    const people = await accountsAfter(versionId, after);
    const mails = people
      .filter(
        (person) => whyNotSent({ to: person.email, kind: "newReports", aboutLive: true }, person) === null,
      )
      .map((person) => announcementOf(inForce, version, { accountId: person.id, email: person.email }));
    await db.$transaction(async (tx) => {
      await queueMails(tx, mails);
      const about = { versionId, reportId: version.reportId, rank: PUBLIC_RANK };
      await noteMailed(
        tx,
        mails.flatMap(({ accountId }) => (accountId ? [{ accountId, ...about }] : [])),
      );
    });
    after = people.at(-1)?.id ?? null;
    if (people.length < BATCH) return;
  }
}

async function currentVersion(id: string) {
  const version = await db.reportVersion.findUnique({
    where: { id },
    select: {
      id: true,
      reportId: true,
      kind: true,
      title: true,
      standfirst: true,
      publicExcerpt: true,
      report: { select: { slug: true, currentVersionId: true } },
    },
  });
  if (!version || version.report.currentVersionId !== id) return null;
  const items = (await currentDisclaimers(ANONYMOUS, [id])).get(id) ?? [];
  return { ...version, slug: version.report.slug, disclaimer: disclaimerText(items) };
}

const Account = z.strictObject({
  id: z.string(),
  email: z.string(),
  verified: z.boolean(),
  suspended: z.boolean(),
  chosen: z.boolean().nullable(),
  isMember: z.boolean(),
  stopped: z.boolean(),
  ruleHolds: z.boolean(),
});

/** Those who were told by an alert are left out. */
async function accountsAfter(
  versionId: string,
  after: string | null,
): Promise<(Recipient & { id: string })[]> {
  return selectRows(db, "accounts-to-mail", Account)`
    SELECT a."id", a."email", true AS "verified", false AS "suspended", p."wanted" AS "chosen",
      EXISTS (SELECT FROM "Membership" m WHERE m."accountId" = a."id" AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}) AS "isMember",
      ${Prisma.raw(STOPPED_SQL)} AS "stopped", true AS "ruleHolds"
    FROM "Account" a
    LEFT JOIN "MailPreference" p ON p."accountId" = a."id" AND p."kind" = 'newReports'
    WHERE a."emailVerifiedAt" IS NOT NULL AND (${after}::uuid IS NULL OR a."id" > ${after}::uuid)
      AND NOT EXISTS (
        SELECT FROM "AlertCause" k JOIN "Alert" al ON al."causeId" = k."id"
        WHERE k."versionId" = ${versionId}::uuid AND al."accountId" = a."id" AND al."mailId" IS NOT NULL)
      AND NOT EXISTS (SELECT FROM "Suspension" s WHERE s."accountId" = a."id" AND s."liftedAt" IS NULL)
    ORDER BY a."id" LIMIT ${BATCH}`;
}

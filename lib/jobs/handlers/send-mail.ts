import "server-only";
import { MEMBERSHIP_HOLDS_SQL } from "@/lib/access/sql";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { FINAL_FAILURES, refusal, suppression, whyNotSent } from "@/lib/mail/policy";
import { deliver, delivery } from "@/lib/mail/transport";
import type { MailKind } from "@/lib/mail/types";
import { enqueueEach } from "../commands";
import type { JobPayload } from "../payloads";

/** A link in a mail is worth nothing after a week. */
const STALE_AFTER_DAYS = 7;

/**
 * Sends one mail of the outbox, unless something now speaks against it. At least once: after a crash between the
 * server's yes and our note of it, it goes out again under the same Message-ID.
 */
export async function sendMailJob({ mailId }: JobPayload<"send-mail">): Promise<void> {
  const mail = await unsentMail(mailId);
  if (!mail) return;
  const why = whyNotSent(mail, mail.account);
  if (why) return note(mailId, { failure: suppression(why) });
  const outcome = await deliver(mail).catch(async (error: unknown) => {
    await note(mailId, { failure: error instanceof Error ? error.message : String(error) });
    throw error;
  });
  if (outcome.kind === "sent") await note(mailId, { sentAt: new Date(), failure: null, ...sentWords() });
  if (outcome.kind === "refused") await note(mailId, { failure: refusal(outcome.answer) });
}

/** Mails that waited for a server, or whose attempts were used up, get another turn when a worker starts. */
export async function retryWaitingMail(): Promise<void> {
  if (delivery() === "none") return;
  const since = new Date(Date.now() - STALE_AFTER_DAYS * 86_400_000);
  const waiting = await db.outboxMail.findMany({
    where: {
      sentAt: null,
      createdAt: { gt: since },
      OR: [
        { failure: null },
        { NOT: { OR: FINAL_FAILURES.map((prefix) => ({ failure: { startsWith: prefix } })) } },
      ],
    },
    select: { id: true },
  });
  const jobs = waiting.map(({ id }) => ({ payload: { mailId: id }, key: `mail:${id}` }));
  await db.$transaction((tx) => enqueueEach(tx, "send-mail", jobs));
}

/** What was sent may hold a link that signs somebody in: only the demonstration's outbox page still shows it. */
function sentWords(): { text?: string; html?: string } {
  return env().LODESTONE_DEMO === "on" ? {} : { text: "", html: "" };
}

type Note = { sentAt?: Date; failure: string | null; text?: string; html?: string };

async function note(id: string, data: Note): Promise<void> {
  await db.outboxMail.updateMany({ where: { id, sentAt: null }, data });
}

type Row = {
  id: string;
  to: string;
  kind: MailKind | null;
  subject: string;
  text: string;
  html: string;
  aboutLive: boolean;
  accountId: string | null;
  email: string | null;
  verified: boolean;
  suspended: boolean;
  isMember: boolean;
  chosen: boolean | null;
};

async function unsentMail(mailId: string) {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT o."id", o."to", o."kind", o."subject", o."text", o."html", a."id" AS "accountId", a."email",
      a."emailVerifiedAt" IS NOT NULL AS "verified", p."wanted" AS "chosen",
      EXISTS (SELECT FROM "Suspension" s WHERE s."accountId" = a."id" AND s."liftedAt" IS NULL) AS "suspended",
      EXISTS (SELECT FROM "Membership" m WHERE m."accountId" = a."id" AND ${Prisma.raw(MEMBERSHIP_HOLDS_SQL)}) AS "isMember",
      CASE WHEN starts_with(o."cause", 'version:') THEN EXISTS (
        SELECT FROM "ReportVersion" v JOIN "Report" r ON r."id" = v."reportId"
        WHERE v."id" = substr(o."cause", 9)::uuid AND r."currentVersionId" IS NOT NULL) ELSE true END AS "aboutLive"
    FROM "OutboxMail" o
    LEFT JOIN "Account" a ON a."id" = o."accountId"
    LEFT JOIN "MailPreference" p ON p."accountId" = a."id" AND p."kind" = o."kind"
    WHERE o."id" = ${mailId}::uuid AND o."sentAt" IS NULL`;
  if (!row) return null;
  const { email, verified, suspended, isMember, chosen } = row;
  return { ...row, account: email === null ? null : { email, verified, suspended, isMember, chosen } };
}

import "server-only";
import type { JobHelpers } from "graphile-worker";
import type { PoolClient } from "pg";
import { allowedFrom } from "@/lib/alerts/due-at";
import { settingsOf } from "@/lib/alerts/settings";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/with-client";
import { checkMail } from "@/lib/delivery/commands/check-mail";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/commands";
import type { JobPayload } from "@/lib/jobs/payloads";
import { type LockedMail, lockMailRow } from "@/lib/mail/lock-mail-row";
import { refusal, suppression, whyNotSent } from "@/lib/mail/policy";
import { deliver } from "@/lib/mail/transport";

/**
 * Sends one mail from the outbox, unless something now prevents it. Its row is locked from before the hand-over to the
 * SMTP server until the result is recorded, over one connection: no other worker sends it meanwhile, and none finds it
 * locked by a dead worker. At least once: after a crash between the server's acceptance and our record of it, it is
 * sent again under the same Message-ID.
 */
export async function sendMailJob(
  { mailId }: JobPayload<"send-mail">,
  { withPgClient }: Pick<JobHelpers, "withPgClient">,
): Promise<void> {
  const failure = await withPgClient((client) =>
    inTransaction(client, async () => {
      const mail = await lockMailRow(client, mailId);
      return mail && (await attempt(client, mail));
    }),
  );
  // Only after it was recorded, so that it is retried.
  if (failure) throw failure;
}

/** @returns why a retry may help */
async function attempt(client: PoolClient, mail: LockedMail): Promise<Error | null> {
  const why = whyNotSent(mail, mail.account);
  if (why) {
    await noteFailure(client, mail.id, suppression(why));
    return null;
  }
  if (await waitsUntil(mail)) return null;
  const tells = mail.rule !== null || mail.binding;
  const checked = tells && !mail.unchanged ? await checkMail(mail.id) : "as written";
  if (typeof checked === "object" && "drop" in checked) {
    await noteFailure(client, mail.id, suppression(checked.drop));
    return null;
  }
  if (checked !== "as written") await noteWords(client, mail.id, checked.again);
  const sent = checked === "as written" ? mail : { ...mail, ...checked.again };
  const outcome = await deliver(sent).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  if (outcome instanceof Error) {
    await noteFailure(client, mail.id, outcome.message);
    return outcome;
  }
  if (outcome.kind === "refused") await noteFailure(client, mail.id, refusal(outcome.answer));
  if (outcome.kind === "sent") await noteSent(client, mail.id);
  return null;
}

/**
 * A mail that was tried before may come back during its reader's quiet hours or holiday: it is tried again when they have
 * ended. Mails that answer a request do not wait.
 */
async function waitsUntil(mail: LockedMail): Promise<Date | null> {
  if (mail.kind === null && mail.rule === null && !mail.binding) return null;
  const at = now();
  const runAt = allowedFrom(at, settingsOf(mail.settings));
  if (runAt <= at) return null;
  await db.$transaction((tx) =>
    enqueue(tx, "send-mail", { mailId: mail.id }, { key: `mail:${mail.id}`, runAt }),
  );
  return runAt;
}

/** What is sent is what is recorded. */
async function noteWords(
  client: PoolClient,
  id: string,
  { subject, text, html, rank }: { subject: string; text: string; html: string; rank: number },
): Promise<void> {
  await client.query(
    `UPDATE "OutboxMail" SET "subject" = $2, "text" = $3, "html" = $4, "rank" = $5 WHERE "id" = $1`,
    [id, subject, text, html, rank],
  );
}

async function noteFailure(client: PoolClient, id: string, failure: string): Promise<void> {
  await client.query(`UPDATE "OutboxMail" SET "failure" = $2 WHERE "id" = $1`, [id, failure]);
}

/** A sent mail may contain a link that signs its reader in: only the demonstration's outbox page still shows it. */
async function noteSent(client: PoolClient, id: string): Promise<void> {
  const keepsWords = env().LODESTONE_DEMO === "on";
  await client.query(
    `UPDATE "OutboxMail" SET "sentAt" = clock_timestamp(), "failure" = NULL,
       "text" = CASE WHEN $2 THEN "text" ELSE '' END, "html" = CASE WHEN $2 THEN "html" ELSE '' END
     WHERE "id" = $1`,
    [id, keepsWords],
  );
}

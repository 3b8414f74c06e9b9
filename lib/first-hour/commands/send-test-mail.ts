import "server-only";
import { randomUUID } from "node:crypto";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { takeAttempt } from "@/lib/auth/throttle";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { layOutMail } from "@/lib/mail/layout";
import { refusal } from "@/lib/mail/policy";
import { tryServer } from "@/lib/mail/transport";
import { readSettings } from "@/lib/settings/queries/read-settings";

/**
 * Sends a mail to the viewer at once, past the queue.
 *
 * @returns what the server answered, for the screen
 * @throws Forbidden, Invalid (no server is set), TooManyRequests
 */
export async function sendTestMail(viewer: Viewer, origin: Origin): Promise<string> {
  if (viewer.kind !== "person" || !can(viewer, "settings.manage")) throw new Forbidden();
  await takeAttempt("mail-to", viewer.email);
  const { name } = await readSettings(["name"]);
  const words = layOutMail({
    heading: `Mail from ${name} arrives`,
    paragraphs: ["This is a test: a mail that was sent from the first steps of the administration."],
  });
  const mail = { to: viewer.email, subject: `A test from ${name}`, ...words };
  const id = randomUUID();
  const answer = await tryServer({ id, accountId: null, kind: null, rule: null, binding: false, ...mail });
  if (!answer)
    throw new Invalid("", "Set SMTP_URL and restart the server; there is nowhere to send mail to yet.");
  await db.$transaction(async (tx) => {
    const outcome = answer.sent ? { sentAt: new Date() } : { failure: refusal(answer.words) };
    await tx.outboxMail.create({
      data: { id, cause: `test:${id}`, ...mail, ...outcome },
      select: { id: true },
    });
    await recordAudit(tx, {
      viewer,
      action: "mail.test",
      subjectKind: "Account",
      subjectId: viewer.accountId,
      after: { sent: answer.sent, answer: answer.words },
      origin,
    });
  });
  return answer.sent
    ? `The server took it for ${viewer.email} and answered: ${answer.words}`
    : `The server did not take it: ${answer.words}`;
}

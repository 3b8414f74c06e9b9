import "server-only";
import { z } from "zod";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { BounceReport } from "../bounces/schema";

/** The part of our Message-IDs before the @ (`lib/mail/transport.ts`). */
const MailId = z.uuid();

/**
 * Records that mails did not arrive, or were called spam; each report counts once. A report that names a mail counts only
 * if that mail is ours and went to that address, so that no one can stop the mails of another. One that names none, from a
 * provider that signs its reports, counts for the address.
 *
 * @param signed the reports come from a provider who knows the secret
 * @returns how many were new
 */
export async function recordBounces(reports: readonly BounceReport[], signed: boolean): Promise<number> {
  const rows = await Promise.all(
    reports.map(async ({ messageId, address: written, ...report }) => {
      const address = written.toLowerCase();
      const id = MailId.safeParse(messageId?.replace(/^\s*<|@.*$/g, ""));
      const mail = id.success
        ? await db.outboxMail.findUnique({ where: { id: id.data }, select: { id: true, to: true } })
        : null;
      const ours = mail !== null && mail.to.toLowerCase() === address;
      if (!ours && !(signed && messageId === undefined)) return [];
      const account = await db.account.findUnique({ where: { email: address }, select: { id: true } });
      const { code = "", detail = "", at, reference, kind } = report;
      const facts = { reference, kind, code, detail: detail.slice(0, 500), at: at ? new Date(at) : now() };
      return [{ ...facts, address, mailId: mail?.id ?? null, accountId: account?.id ?? null }];
    }),
  );
  const { count } = await db.mailBounce.createMany({ data: rows.flat(), skipDuplicates: true });
  return count;
}

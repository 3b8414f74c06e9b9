import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { Forbidden, Invalid } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { confirmPassword } from "../authenticate";
import { inEvenTime } from "../even-time";
import { holdOwnAccount } from "../hold-account";
import { issueLink, spendAccountLink, spendOtherLinks } from "../mail-token";
import { addressAboutToChangeMail, addressChangedMail, addressTakenMail, newAddressMail } from "../mails";
import type { Origin } from "../origin";
import { ownAccount } from "../own-account";
import { networkOf, takeAttempt } from "../throttle";

type Intent = { email: string; currentPassword?: string };

/**
 * Asks for another address: it is confirmed by a link mailed there, and the old one is told. Whether the new one has an
 * account already is told there alone.
 */
export async function changeEmail(viewer: Viewer, intent: Intent, origin: Origin): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  const { email, currentPassword = "" } = intent;
  if (email === person.email) throw new Invalid("email", "This is the address you have.");
  await takeAttempt("mail-address", networkOf(origin.address));
  await takeAttempt("mail-to", email);
  const current = await confirmPassword(accountId, currentPassword, "currentPassword");
  await inEvenTime(() =>
    db.$transaction(async (tx) => {
      const { email: old } = await holdOwnAccount(tx, person, current);
      const taken = await tx.account.findUnique({ where: { email }, select: { id: true } });
      // A later wish takes the place of an earlier one.
      await tx.mailToken.updateMany({
        where: { accountId, purpose: "change_email", usedAt: null },
        data: { usedAt: new Date() },
      });
      const link = await issueLink(tx, { purpose: "change_email", accountId, email });
      const text = taken ? addressTakenMail() : newAddressMail(link.url);
      await queueMail(tx, { to: email, accountId, cause: `change-email:${link.id}`, ...text });
      const notice = addressAboutToChangeMail(new URL("/account", env().PUBLIC_URL).href);
      await queueMail(tx, { to: old, accountId, cause: `change-email-notice:${link.id}`, ...notice });
      const act = { action: "account.ask-new-email", subjectKind: "Account", subjectId: accountId } as const;
      await recordAudit(tx, { viewer, ...act, before: { email: old }, after: { email }, origin });
    }),
  );
}

/**
 * The link in the new mailbox, opened by whoever is signed in to the account: from now on it has that address. The link
 * alone is not enough, or somebody could have a stranger confirm an address for an account that is not the stranger's.
 */
export async function confirmNewEmail(
  viewer: Viewer,
  { token }: { token: string },
  origin: Origin,
): Promise<{ email: string }> {
  const person = ownAccount(viewer);
  return db.$transaction(async (tx) => {
    const { accountId, email } = await spendAccountLink(tx, "change_email", token);
    if (accountId !== person.accountId) {
      throw new Forbidden("Sign in to the account that shall get this address first.");
    }
    await holdOwnAccount(tx, person);
    const [changed] = await tx.$queryRaw<{ old: string }[]>`
      UPDATE "Account" a SET "email" = ${email}, "emailVerifiedAt" = now()
      FROM (SELECT "id", "email" AS "old" FROM "Account" WHERE "id" = ${accountId}::uuid FOR UPDATE) was
      WHERE a."id" = was."id" AND NOT EXISTS (SELECT FROM "Account" b WHERE b."email" = ${email})
      RETURNING was."old"`;
    if (!changed) throw new Invalid("", "This address has an account already. Choose a different one.");
    await spendOtherLinks(tx, accountId);
    const cause = `email-changed:${randomUUID()}`;
    await queueMail(tx, { to: changed.old, accountId, cause, ...addressChangedMail() });
    const act = { action: "account.change-email", subjectKind: "Account", subjectId: accountId } as const;
    await recordAudit(tx, { viewer, ...act, before: { email: changed.old }, after: { email }, origin });
    return { email };
  });
}

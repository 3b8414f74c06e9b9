import { networkOf } from "@/lib/ip-address";
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { Forbidden, Invalid } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { issueLink, spendAccountLink, spendOtherLinks } from "../links/mail-token";
import {
  addressAboutToChangeMail,
  addressChangedMail,
  addressTakenMail,
  newAddressMail,
} from "../links/mails";
import { lockOwnAccountRow, ownAccount } from "../lock-account-row";
import { confirmPassword } from "../password/authenticate";
import { takeAttempt, withMinimumTime } from "../throttle";

type Intent = { email: string; currentPassword?: string };

/**
 * Requests a new address: it is confirmed by a link mailed there, and the old one is notified. Only the mail to the new
 * address says whether another account already has it.
 */
export async function changeEmail(viewer: Viewer, intent: Intent, origin: Origin): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId } = person;
  const { email, currentPassword = "" } = intent;
  if (email === person.email) throw new Invalid("email", "This is already your address.");
  await takeAttempt("mail-address", networkOf(origin.address));
  await takeAttempt("mail-to", email);
  const current = await confirmPassword(accountId, currentPassword, "currentPassword");
  await withMinimumTime(() =>
    db.$transaction(async (tx) => {
      const { email: old } = await lockOwnAccountRow(tx, person, current);
      const taken = await tx.account.findUnique({ where: { email }, select: { id: true } });
      // A later request replaces an earlier one.
      await tx.mailToken.updateMany({
        where: { accountId, purpose: "change_email", usedAt: null },
        data: { usedAt: new Date() },
      });
      const link = await issueLink(tx, { purpose: "change_email", accountId, email });
      const text = await (taken ? addressTakenMail(tx) : newAddressMail(tx, link.url));
      await queueMail(tx, { to: email, accountId, cause: `change-email:${link.id}`, ...text });
      const notice = await addressAboutToChangeMail(tx);
      await queueMail(tx, { to: old, accountId, cause: `change-email-notice:${link.id}`, ...notice });
      const act = { action: "account.ask-new-email", subjectKind: "Account", subjectId: accountId } as const;
      await recordAudit(tx, { viewer, ...act, before: { email: old }, after: { email }, origin });
    }),
  );
}

const Changed = z.strictObject({ old: z.string() });

/**
 * The link in the new mailbox, opened by a user who is signed in to the account: changes its address. The link alone is
 * not enough, or a user could trick a stranger into confirming an address for an account that is not the stranger's.
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
      throw new Forbidden("First sign in to the account that should get this address.");
    }
    await lockOwnAccountRow(tx, person);
    const [changed] = await selectRows(tx, "changed-address", Changed)`
      UPDATE "Account" a SET "email" = ${email}, "emailVerifiedAt" = now()
      FROM (SELECT "id", "email" AS "old" FROM "Account" WHERE "id" = ${accountId}::uuid FOR UPDATE) was
      WHERE a."id" = was."id" AND NOT EXISTS (SELECT FROM "Account" b WHERE b."email" = ${email})
      RETURNING was."old"`;
    if (!changed)
      throw new Invalid("", "An account with this address already exists. Choose a different one.");
    await spendOtherLinks(tx, accountId);
    const cause = `email-changed:${randomUUID()}`;
    await queueMail(tx, { to: changed.old, accountId, cause, ...(await addressChangedMail(tx)) });
    const act = { action: "account.change-email", subjectKind: "Account", subjectId: accountId } as const;
    await recordAudit(tx, { viewer, ...act, before: { email: changed.old }, after: { email }, origin });
    return { email };
  });
}

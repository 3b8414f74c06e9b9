import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { hashOf, SPENT_LINK, spendAccountLink, spendOtherLinks } from "../links/mail-token";
import { passwordChangedMail } from "../links/mails";
import { lockAccountRow } from "../lock-account-row";
import { SUSPENDED } from "../password/authenticate";
import { hashPassword } from "../password/hash";
import { weaknessOf } from "../password/weakness";
import { endSessionsOf, openSession } from "../session/sessions";
import { forgetAttempts } from "../throttle";
import type { OpenedSession } from "../types";

/**
 * Sets a new password with a link from a mail, which also confirms the address; signs all devices out and this one in.
 * A rejected password does not use up the link.
 */
export async function resetPassword(
  viewer: Viewer,
  { token, password }: { token: string; password: string },
  origin: Origin,
): Promise<OpenedSession> {
  const owner = await ownerOf(token);
  const weakness = weaknessOf(password, owner);
  if (weakness) throw new Invalid("password", weakness);
  if (owner.suspensions.length > 0) throw new Forbidden(SUSPENDED);
  const passwordHash = await hashPassword(password);
  const opened = await db.$transaction(async (tx) => {
    const { accountId, email } = await spendAccountLink(tx, "reset_password", token);
    const account = await lockAccountRow(tx, accountId);
    await spendOtherLinks(tx, accountId);
    const data = { passwordHash, emailVerifiedAt: account?.emailVerifiedAt ?? new Date() };
    await tx.account.update({ where: { id: accountId }, data, select: { id: true } });
    const cause = `password-changed:${hashOf(token)}`;
    const notice = await passwordChangedMail(tx);
    await queueMail(tx, { to: email, accountId, cause, ...notice });
    // Last, since this takes the audit log's lock.
    await endSessionsOf(tx, viewer, accountId, {}, origin);
    const act = { action: "account.reset-password", subjectKind: "Account", subjectId: accountId } as const;
    await recordAudit(tx, { viewer, ...act, origin });
    return openSession(tx, viewer, accountId, { how: "reset" }, origin);
  });
  await forgetAttempts("sign-in", opened.email);
  return opened;
}

async function ownerOf(token: string) {
  const link = await db.mailToken.findFirst({
    where: { tokenHash: hashOf(token), purpose: "reset_password" },
    select: {
      account: {
        select: {
          email: true,
          name: true,
          suspensions: { where: { liftedAt: null }, select: { id: true } },
        },
      },
    },
  });
  if (!link?.account) throw new Invalid("", SPENT_LINK);
  return link.account;
}

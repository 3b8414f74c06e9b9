import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Invalid } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { spendOtherLinks } from "../links/mail-token";
import { passwordChangedMail } from "../links/mails";
import { lockOwnAccountRow, ownAccount } from "../lock-account-row";
import { confirmPassword } from "../password/authenticate";
import { hashPassword } from "../password/hash";
import { weaknessOf } from "../password/weakness";
import { endSessionsOf } from "../session/sessions";

type Intent = { currentPassword?: string; newPassword: string };

/** Sets a new password; every other device is signed out, and pending links in mails stop working. */
export async function changePassword(viewer: Viewer, intent: Intent, origin: Origin): Promise<void> {
  const person = ownAccount(viewer);
  const { accountId, sessionId } = person;
  const current = await confirmPassword(accountId, intent.currentPassword ?? "", "currentPassword");
  const weakness = weaknessOf(intent.newPassword, person);
  if (weakness) throw new Invalid("newPassword", weakness);
  const passwordHash = await hashPassword(intent.newPassword);
  await db.$transaction(async (tx) => {
    const { email } = await lockOwnAccountRow(tx, person, current);
    await tx.account.update({ where: { id: accountId }, data: { passwordHash }, select: { id: true } });
    await spendOtherLinks(tx, accountId);
    const notice = await passwordChangedMail(tx);
    await queueMail(tx, { to: email, accountId, cause: `password-changed:${randomUUID()}`, ...notice });
    // Last, since this takes the audit log's lock.
    await endSessionsOf(tx, viewer, accountId, { except: sessionId }, origin);
    const act = { action: "account.change-password", subjectKind: "Account", subjectId: accountId } as const;
    await recordAudit(tx, { viewer, ...act, origin });
  });
}

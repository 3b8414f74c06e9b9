import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Invalid } from "@/lib/errors";
import { hashOf, SPENT_LINK, spendAccountLink } from "../links/mail-token";
import { lockOwnAccountRow } from "../lock-account-row";
import { authenticate } from "../password/authenticate";
import { openSession } from "../session/sessions";
import type { OpenedSession } from "../types";

type Intent = { token: string; password?: string; device?: string };

/**
 * Confirms the address that an account was created with. The link alone is not enough: the owner of the address may not
 * be the one who signed up with it, so it also requires the password or a session of that very account.
 *
 * @returns a session, if the password was required
 */
export async function verifyEmail(
  viewer: Viewer,
  intent: Intent,
  origin: Origin,
): Promise<OpenedSession | null> {
  const { token, password, device } = intent;
  const link = await db.mailToken.findFirst({
    where: { tokenHash: hashOf(token), purpose: "verify_email" },
    select: { accountId: true, email: true },
  });
  if (!link?.email) throw new Invalid("", SPENT_LINK);
  const isOwn = viewer.kind === "person" && viewer.accountId === link.accountId;
  if (!isOwn && password === undefined) throw new Invalid("password", "Enter the password you chose.");
  const account = isOwn
    ? null
    : await authenticate({ email: link.email, password: password ?? "", device }, origin);
  return db.$transaction(async (tx) => {
    const { accountId } = await spendAccountLink(tx, "verify_email", token);
    if (isOwn) await lockOwnAccountRow(tx, viewer);
    const data = { emailVerifiedAt: new Date() };
    await tx.account.updateMany({ where: { id: accountId, emailVerifiedAt: null }, data });
    const act = { action: "account.verify-email", subjectKind: "Account", subjectId: accountId } as const;
    await recordAudit(tx, { viewer, ...act, origin });
    return account && openSession(tx, viewer, account.id, { ...account, how: "password" }, origin);
  });
}

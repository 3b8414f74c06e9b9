import "server-only";
import { can } from "@/lib/access/permissions";
import type { Role, Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Forbidden, Invalid } from "@/lib/errors";
import { queueMail } from "@/lib/mail/commands";
import { issueLink } from "../links/mail-token";
import { welcomeMail } from "../links/mails";
import { hashPassword } from "../password/hash";
import { weaknessOf } from "../password/weakness";

type Intent = {
  email: string;
  name: string;
  role: Role;
  /** absent if a link is mailed with which the owner chooses one */
  password?: string;
};

/**
 * Creates an account for another person: with a password its address counts as confirmed, with a link once that is used.
 *
 * @returns the link, for installations without mail
 */
export async function addAccount(
  viewer: Viewer,
  { email, name, role, password }: Intent,
  origin: Origin,
): Promise<{ accountId: string; link: string | null }> {
  if (!can(viewer, "account.change-role")) throw new Forbidden();
  const weakness = password === undefined ? null : weaknessOf(password, { email, name });
  if (weakness) throw new Invalid("password", weakness);
  const passwordHash = password === undefined ? null : await hashPassword(password);
  const data = { email, name, role, passwordHash, emailVerifiedAt: passwordHash && new Date() };
  return db.$transaction(async (tx) => {
    // Guards against a concurrent set-up while there is no admin yet.
    await lockAdvisory(tx, "admins");
    const [made] = await tx.account.createManyAndReturn({
      data: [data],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) throw new Invalid("email", "An account with this address already exists.");
    const accountId = made.id;
    const link = passwordHash ? null : await issueLink(tx, { purpose: "reset_password", accountId, email });
    if (link) {
      await queueMail(tx, {
        to: email,
        accountId,
        cause: `welcome:${link.id}`,
        ...(await welcomeMail(tx, link.url)),
      });
    }
    const act = { action: "account.add", subjectKind: "Account", subjectId: accountId } as const;
    await recordAudit(tx, { viewer, ...act, after: { email, name, role }, origin });
    return { accountId, link: link?.url ?? null };
  });
}

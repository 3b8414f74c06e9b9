import "server-only";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory, lockRows } from "@/lib/db/locks";
import { Invalid } from "@/lib/errors";
import { issueLink, SPENT_LINK, spendLink } from "../links/mail-token";
import { hashPassword } from "../password/hash";
import { weaknessOf } from "../password/weakness";
import { openSession } from "../session/sessions";
import type { OpenedSession } from "../types";

/** Instances that start together each print a link, and any of them may be opened. */
const TOGETHER_MS = 5 * 60_000;

/**
 * Creates a link for the first administrator; those of earlier starts stop working. `null` once there is an administrator.
 */
export async function createSetupLink(): Promise<string | null> {
  return db.$transaction(async (tx) => {
    if (await hasAdmin(tx)) return null;
    await tx.mailToken.updateMany({
      where: { purpose: "set_up", usedAt: null, createdAt: { lt: new Date(Date.now() - TOGETHER_MS) } },
      data: { usedAt: new Date() },
    });
    const { url } = await issueLink(tx, { purpose: "set_up", accountId: null, email: null });
    return url;
  });
}

type Intent = { token: string; name: string; email: string; password: string };

/** Creates the first administrator and signs in. The holder of the link has shell access to the machine. */
export async function useSetupLink(viewer: Viewer, intent: Intent, origin: Origin): Promise<OpenedSession> {
  const { token, name, email, password } = intent;
  const weakness = weaknessOf(password, intent);
  if (weakness) throw new Invalid("password", weakness);
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    if (await hasAdmin(tx)) throw new Invalid("", SPENT_LINK);
    await spendLink(tx, "set_up", token);
    const data = { name, email, passwordHash, role: "admin", emailVerifiedAt: new Date() } as const;
    const [account] = await tx.account.createManyAndReturn({
      data: [data],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!account)
      throw new Invalid("email", "An account with this address already exists. Choose a different one.");
    // No other transaction can see it yet, but the log's lock comes after it.
    await lockRows(tx, "Account", [account.id]);
    const act = { action: "account.set-up", subjectKind: "Account", subjectId: account.id } as const;
    await recordAudit(tx, { viewer, ...act, after: { email, role: "admin" }, origin });
    return openSession(tx, viewer, account.id, { how: "set-up" }, origin);
  });
}

async function hasAdmin(tx: Prisma.TransactionClient): Promise<boolean> {
  await lockAdvisory(tx, "admins");
  return (await tx.account.count({ where: { role: "admin" } })) > 0;
}

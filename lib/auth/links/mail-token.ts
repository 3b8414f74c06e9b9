import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { lockRows } from "@/lib/db/locks";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { Invalid } from "@/lib/errors";
import { clearBounces } from "@/lib/mail/commands";
import { LINK_PATHS, linkMinutes } from "../policy";
import type { MailLinkPurpose } from "../types";

export const SPENT_LINK = "This link has expired or has already been used. Request a new one.";

type Target = { purpose: MailLinkPurpose; accountId: string | null; email: string | null };

/** Creates a link that works once; only the hash of its secret is stored. */
export async function issueLink(
  tx: Prisma.TransactionClient,
  target: Target,
): Promise<{ id: string; url: string }> {
  const secret = randomBytes(32).toString("base64url");
  const { id } = await tx.mailToken.create({
    data: {
      ...target,
      tokenHash: hashOf(secret),
      expiresAt: new Date(Date.now() + linkMinutes(target.purpose) * 60_000),
    },
    select: { id: true },
  });
  const url = new URL(LINK_PATHS[target.purpose], env().PUBLIC_URL);
  url.searchParams.set("token", secret);
  return { id, url: url.href };
}

const SpentLink = z.strictObject({ accountId: z.string().nullable(), email: z.string().nullable() });
export type SpentLink = z.infer<typeof SpentLink>;

/**
 * Uses up a link in one atomic statement: exactly one of many concurrent attempts gets it. Its account is locked first,
 * so that what is checked about it stays true until the transaction ends. A link to an address that the account no
 * longer has counts as used up; one for a new address does not belong to the account yet.
 *
 * @throws Invalid if it is unknown, expired or used
 */
export async function spendLink(
  tx: Prisma.TransactionClient,
  purpose: MailLinkPurpose,
  secret: string,
): Promise<SpentLink> {
  const link = await tx.mailToken.findUnique({
    where: { tokenHash: hashOf(secret) },
    select: { accountId: true },
  });
  await lockRows(tx, "Account", link?.accountId ? [link.accountId] : []);
  const [spent] = await selectRows(tx, "spent-link", SpentLink)`
    UPDATE "MailToken" k SET "usedAt" = now()
    WHERE k."tokenHash" = ${hashOf(secret)} AND k."purpose" = ${purpose}::"MailTokenPurpose"
      AND k."usedAt" IS NULL AND k."expiresAt" > now()
      AND (k."accountId" IS NULL OR k."purpose" = 'change_email'
        OR EXISTS (SELECT FROM "Account" a WHERE a."id" = k."accountId" AND a."email" = k."email"))
    RETURNING k."accountId", k."email"`;
  if (!spent) throw new Invalid("", SPENT_LINK);
  return spent;
}

/** The same for a link that belongs to an account, as all do except the first set-up link. */
export async function spendAccountLink(
  tx: Prisma.TransactionClient,
  purpose: Exclude<MailLinkPurpose, "set_up">,
  secret: string,
): Promise<{ accountId: string; email: string }> {
  const { accountId, email } = await spendLink(tx, purpose, secret);
  if (accountId === null || email === null) throw new Invalid("", SPENT_LINK);
  await clearBounces(tx, email);
  return { accountId, email };
}

/** Invalidates every other link of an account, once a link or a password has proved who the owner is. */
export async function spendOtherLinks(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  await tx.mailToken.updateMany({
    where: { accountId, usedAt: null },
    data: { usedAt: new Date() },
  });
}

/** What is stored and looked up instead of the secret. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

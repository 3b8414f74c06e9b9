import "server-only";
import { randomBytes } from "node:crypto";
import { hashOf } from "@/lib/auth/links/mail-token";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { queueMail } from "@/lib/mail/commands";
import { composeMail } from "@/lib/mail/compose";
import { delivery } from "@/lib/mail/transport";
import { INVITATION_DAYS, INVITATION_LIFETIME, INVITATION_PATH, offerInWords } from "../policy";
import type { Offer } from "../types";

/** A new link: its secret, and what is stored of it. */
export function newLink(): { secret: string; stored: { tokenHash: string; sentAt: Date; expiresAt: Date } } {
  const secret = randomBytes(32).toString("base64url");
  const sentAt = new Date();
  const expiresAt = new Date(sentAt.getTime() + INVITATION_DAYS * 86_400_000);
  return { secret, stored: { tokenHash: hashOf(secret), sentAt, expiresAt } };
}

type Invited = Offer & { email: string; inviterName: string };

/**
 * Mails the link of an invitation, in the words of the house.
 *
 * @returns the link where no mail can leave, so that its sender passes it on; else null
 */
export async function mailInvitation(
  tx: Prisma.TransactionClient,
  secret: string,
  { email, inviterName, ...offer }: Invited,
): Promise<string | null> {
  const url = new URL(INVITATION_PATH, env().PUBLIC_URL);
  url.searchParams.set("token", secret);
  const values = { inviter: inviterName, offer: offerInWords(offer), lifetime: INVITATION_LIFETIME };
  const words = await composeMail(tx, "mailInvitation", { url: url.href, values });
  await queueMail(tx, { to: email, cause: `invitation:${hashOf(secret)}`, ...words });
  return delivery() === "none" ? url.href : null;
}

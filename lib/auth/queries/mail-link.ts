import "server-only";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { hashOf } from "../links/mail-token";
import type { MailLinkPurpose, MailLinkView } from "../types";

/**
 * What a link is for, without using it up; `null` if it is unknown, expired or used. The holder of the link may know.
 */
export async function mailLink(
  _viewer: Viewer,
  purpose: MailLinkPurpose,
  token: string | undefined,
): Promise<MailLinkView | null> {
  if (!token) return null;
  return db.mailToken.findFirst({
    where: { tokenHash: hashOf(token), purpose, usedAt: null, expiresAt: { gt: new Date() } },
    select: { purpose: true, email: true, accountId: true },
  });
}

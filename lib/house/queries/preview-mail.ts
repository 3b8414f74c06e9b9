import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { composed, senderInForce } from "@/lib/mail/compose";
import { MAIL_TEMPLATES, type MailTemplateKey, type MailWords } from "@/lib/settings/mail-templates";

/** A mail in these words, with examples in the places of what only a real one knows. */
export async function previewMail(
  viewer: Viewer,
  key: MailTemplateKey,
  words: MailWords,
): Promise<{ subject: string; text: string }> {
  if (!can(viewer, "settings.manage")) throw new NotFound();
  const sender = await senderInForce(db);
  const values = MAIL_TEMPLATES[key].placeholders;
  const url = MAIL_TEMPLATES[key].standard.button === "" ? undefined : `${env().PUBLIC_URL}/sign-in`;
  const { subject, text } = composed({ words, sender }, { values, url });
  return { subject, text };
}

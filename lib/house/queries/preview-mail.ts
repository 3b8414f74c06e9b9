import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { composed } from "@/lib/mail/compose";
import { MAIL_TEMPLATES, type MailTemplateKey, type MailWords } from "@/lib/settings/mail-words";
import { readSettings } from "@/lib/settings/queries/read-settings";

/** A mail in these words, with examples in the places of what only a real one knows. */
export async function previewMail(
  viewer: Viewer,
  key: MailTemplateKey,
  words: MailWords,
): Promise<{ subject: string; text: string }> {
  if (!can(viewer, "settings.manage")) throw new NotFound();
  const { name } = await readSettings(["name"]);
  const values = { ...MAIL_TEMPLATES[key].placeholders, site: name };
  const url = MAIL_TEMPLATES[key].standard.button === "" ? undefined : `${env().PUBLIC_URL}/sign-in`;
  const { subject, text } = composed(words, values, url);
  return { subject, text };
}

import "server-only";
import type { RowReader } from "@/lib/db/rows";
import { fillIn, MAIL_TEMPLATES, type MailTemplateKey, type MailWords } from "@/lib/settings/mail-words";
import { readSettings } from "@/lib/settings/queries/read-settings";
import { layOutMail, type MailContent } from "./layout";
import type { Mail } from "./types";

type Composed = Pick<Mail, "subject" | "text" | "html">;

/**
 * A mail in the words that the house has set for it, or else in ours.
 *
 * @param values of its placeholders
 * @param url where its button leads
 */
export async function composeMail(
  tx: RowReader,
  key: MailTemplateKey,
  { values = {}, url }: { values?: Readonly<Record<string, string>>; url?: string } = {},
): Promise<Composed> {
  const set = await readSettings(["name", key], tx);
  const words = set[key] ?? MAIL_TEMPLATES[key].standard;
  return composed(words, { ...values, site: set.name }, url);
}

/** The words of a mail with its placeholders filled in, laid out; also for a preview. */
export function composed(
  words: MailWords,
  values: Readonly<Record<string, string>>,
  url: string | undefined,
): Composed {
  const filled = (text: string): string => fillIn(text, values);
  const content: MailContent = {
    heading: filled(words.heading),
    paragraphs: filled(words.text)
      .split(/\r?\n\s*\r?\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ""),
    ...(url && { action: { label: filled(words.button), url } }),
    ...(words.footer && { footer: { text: filled(words.footer) } }),
  };
  return { subject: filled(words.subject), ...layOutMail(content) };
}

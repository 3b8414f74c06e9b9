import { Invalid } from "@/lib/errors";
import { type MailTemplateKey, type MailWords, mailWordsOf } from "@/lib/settings/mail-words";

/**
 * The words of a mail as they may be stored.
 *
 * @throws Invalid at the field that is wrong: an unknown placeholder, too long, missing
 */
export function checkedMailWords(key: MailTemplateKey, typed: MailWords): MailWords {
  const parsed = mailWordsOf(key).safeParse(typed);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Invalid(String(issue?.path[0] ?? ""), issue?.message ?? "This is not valid.");
}

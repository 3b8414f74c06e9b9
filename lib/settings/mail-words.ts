import { z } from "zod";
import { Invalid } from "@/lib/errors";
import { line, prose } from "@/lib/form-fields";
import { MAIL_TEMPLATES, type MailTemplateKey, type MailWords } from "./mail-templates";

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The placeholders in a text that this mail does not have. */
function unknownPlaceholders(key: MailTemplateKey, text: string): string[] {
  const known = new Set(["site", ...Object.keys(MAIL_TEMPLATES[key].placeholders)]);
  return [...text.matchAll(PLACEHOLDER)].flatMap(([whole, name = ""]) => (known.has(name) ? [] : [whole]));
}

/** The schema of the words of a mail: an unknown placeholder is refused at its field. */
export function mailWordsOf(key: MailTemplateKey) {
  const checked = (field: z.ZodString) =>
    field.superRefine((text, context) => {
      const unknown = unknownPlaceholders(key, text);
      if (unknown.length === 0) return;
      const known = ["site", ...Object.keys(MAIL_TEMPLATES[key].placeholders)].map((name) => `{${name}}`);
      const message = `This mail has no ${unknown.join(", ")}. You can use ${LIST.format(known)}.`;
      context.addIssue({ code: "custom", message });
    });
  const words = (most: number) =>
    line(most).regex(/^[^\p{Cc}]*$/u, { error: "Leave out control characters." });
  const needed = (most: number) => words(most).min(1, { error: "Please fill this in." });
  const saying = (field: z.ZodString) =>
    checked(field).superRefine((text, context) => {
      const left = MAIL_TEMPLATES[key].needs.filter((name) => !text.includes(`{${name}}`));
      if (left.length === 0) return;
      const message = `This mail says nothing without ${LIST.format(left.map((name) => `{${name}}`))}.`;
      context.addIssue({ code: "custom", message });
    });
  const hasButton = MAIL_TEMPLATES[key].standard.button !== "";
  return z.strictObject({
    subject: checked(needed(150)),
    heading: checked(needed(150)),
    text: saying(prose(4_000).min(1, { error: "Please fill this in." })),
    button: hasButton ? checked(needed(60)) : z.literal("").default(""),
    footer: checked(words(500)).default(""),
  });
}

/** A text with its placeholders filled in; one without a value stays as it is. Values are not searched again. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

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

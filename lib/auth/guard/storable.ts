/** NUL and half of a surrogate pair: PostgreSQL stores neither in text or JSON. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

export const UNSTORABLE_TEXT =
  "This contains a character that cannot be stored. Remove it, or type the text again.";

/** A text without the characters that cannot be stored. */
export function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "");
}

/** Whether every text in an input, however deep, can be written to the database. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !UNSTORABLE.test(value);
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
}

/** The same for a form. */
export function isStorableForm(form: FormData): boolean {
  return [...form].every(
    ([name, value]) => isStorable(name) && (typeof value !== "string" || isStorable(value)),
  );
}

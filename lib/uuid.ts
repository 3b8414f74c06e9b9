/** What an id looks like, for use in larger patterns: a UUID of any version, in lower case as PostgreSQL writes it. */
export const UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

const UUID = new RegExp(`^${UUID_FORM}$`, "i");

/** Whether a text is a UUID of any version, in either case: what PostgreSQL reads as an id. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

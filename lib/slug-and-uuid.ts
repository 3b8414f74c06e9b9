import { z } from "zod";

/** What a slug looks like, for use in larger patterns: lower-case words of letters and digits, joined by single hyphens. */
export const SLUG_FORM = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** A slug: the name of a report, an entity, a source, a tag or an access level in addresses. */
export const SLUG: RegExp = new RegExp(`^${SLUG_FORM}$`);

/** A slug in a query string. */
export const SlugParameter = z.string().max(120).regex(SLUG);

/** What an id looks like, for use in larger patterns: a UUID of any version, in lower case as PostgreSQL writes it. */
export const UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

const UUID = new RegExp(`^${UUID_FORM}$`, "i");

/** Whether a text is a UUID of any version, in either case: what PostgreSQL reads as an id. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

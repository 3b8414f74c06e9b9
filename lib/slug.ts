/** What a slug looks like, for use in larger patterns: lower-case words of letters and digits, joined by single hyphens. */
export const SLUG_FORM = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** A slug: the name of a report, an entity, a source, a tag or an access level in addresses. */
export const SLUG: RegExp = new RegExp(`^${SLUG_FORM}$`);

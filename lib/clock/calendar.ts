/** The English months as BibTeX writes them, January first. */
export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The English months in full, for a regular expression: alternatives without a group. */
export const FULL_MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** A regular expression's group for an English month name, full or abbreviated; match it case-insensitively. */
export const MONTH_GROUP =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** The number of a month, 1 to 12, from digits or from what `MONTH_GROUP` matches. */
export const monthNumber = (written: string): number =>
  /^\d+$/.test(written) ? Number(written) : MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;

/** The calendar day of a moment in UTC, as in 2025-03-01: the day that readers and rules agree on wherever they are. */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10);

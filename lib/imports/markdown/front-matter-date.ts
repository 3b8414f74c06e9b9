import { readDate } from "../plain-text/read-date";

const FORM =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[T ]|\s+at\s+)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;

const MAIL = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) (Z|UTC|GMT|[+-]\d{4})$/i;

/**
 * A date of front matter as a moment in UTC, with a note on how it was interpreted; null if it is not a date. The zone
 * of a time is never guessed: without one, only the day is used.
 */
export function momentOf(text: string): { at: string; why: string | null } | null {
  const [, year, month = "", day = "", hour, minute, second = "00", zone] = FORM.exec(text) ?? [];
  if (year === undefined) return worded(text);
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isReal(date)) return null;
  if (hour === undefined) return { at: date, why: null };
  if (zone === undefined) return { at: date, why: "The time has no time zone, so only the day was used." };
  const offset = /^(?:z|utc|gmt)$/i.test(zone)
    ? "Z"
    : zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, h, m) => `${h}:${m ?? "00"}`);
  const moment = new Date(`${date}T${hour.padStart(2, "0")}:${minute}:${second}${offset}`);
  if (Number.isNaN(moment.getTime())) return null;
  return { at: moment.toISOString().replace(".000Z", "Z"), why: null };
}

/** The date format of mail, with its zone; and days with the month in words, whose time is ignored. */
function worded(text: string): { at: string; why: string | null } | null {
  const [, day = "", month, year, time = "", zone = ""] = MAIL.exec(text) ?? [];
  if (month !== undefined) {
    const offset = /^[a-z]/i.test(zone) ? "+0000" : zone;
    const moment = new Date(`${day} ${month} ${year} ${time} ${offset}`);
    const real = !Number.isNaN(moment.getTime()) && readDate(`${day} ${month} ${year}`) !== null;
    return real ? { at: moment.toISOString().replace(".000Z", "Z"), why: null } : null;
  }
  const date = readDate(text);
  if (date === null || date === "unclear") return null;
  return { at: date, why: /\d:\d/.test(text) ? "Only the day was used, without the time." : null };
}

function isReal(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

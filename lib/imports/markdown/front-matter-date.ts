const FORM =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[T ]|\s+at\s+)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;

/**
 * A date of front matter as a moment in UTC, with what was made of it; null for what is no such date. A time without its
 * zone is not guessed at: the day alone is taken.
 */
export function momentOf(text: string): { at: string; why: string | null } | null {
  const [, year, month = "", day = "", hour, minute, second = "00", zone] = FORM.exec(text) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isReal(date)) return null;
  if (hour === undefined) return { at: date, why: null };
  if (zone === undefined) return { at: date, why: "The time has no zone, so that the day alone was taken." };
  const offset = /^(?:z|utc|gmt)$/i.test(zone)
    ? "Z"
    : zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, h, m) => `${h}:${m ?? "00"}`);
  const moment = new Date(`${date}T${hour.padStart(2, "0")}:${minute}:${second}${offset}`);
  if (Number.isNaN(moment.getTime())) return null;
  return { at: moment.toISOString().replace(".000Z", "Z"), why: null };
}

function isReal(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** `short`: `20 Nov 2026`; `long`, for running text: `20 November 2026`. */
export type DateStyle = "short" | "long";

/** A day as `20 Nov 2026`. */
export function formatDay(instant: Date, timeZone: string, style: DateStyle = "short"): string {
  const { day, month, year } = partsOf(instant, timeZone, style);
  return `${day} ${month} ${year}`;
}

/** A moment as `20 Nov 2026, 07:30 UTC` or `20 November 2026 at 07:30 UTC`: always with its time zone. */
export function formatMoment(instant: Date, timeZone: string, style: DateStyle = "short"): string {
  const { hour, minute, timeZoneName } = partsOf(instant, timeZone, style);
  const joined = style === "long" ? " at " : ", ";
  return `${formatDay(instant, timeZone, style)}${joined}${hour}:${minute} ${timeZoneName}`;
}

function partsOf(
  instant: Date,
  timeZone: string,
  month: DateStyle,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = formatterOf(timeZone, month).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** Creating a formatter takes a hundred times as long as using it, and a page has many dates in few time zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string, month: DateStyle): Intl.DateTimeFormat {
  const key = `${month} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    day: "numeric",
    month,
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
    timeZoneName: "short",
  });
  formatters.set(key, made);
  return made;
}

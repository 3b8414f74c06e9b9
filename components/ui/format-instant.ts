/** A day as `20 Nov 2026`. */
export function formatDay(instant: Date, timeZone: string): string {
  const { day, month, year } = partsOf(instant, timeZone);
  return `${day} ${month} ${year}`;
}

/** A moment as `20 Nov 2026, 07:30 UTC`: never without its zone. */
export function formatMoment(instant: Date, timeZone: string): string {
  const { hour, minute, timeZoneName } = partsOf(instant, timeZone);
  return `${formatDay(instant, timeZone)}, ${hour}:${minute} ${timeZoneName}`;
}

function partsOf(instant: Date, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = new Intl.DateTimeFormat("en-US", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
    timeZoneName: "short",
  }).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

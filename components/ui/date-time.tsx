import { cn } from "./class-names";
import { formatDay, formatMoment } from "./format-instant";

export type DateTimeProps = {
  value: Date | string;
  /** `day` leaves the time out */
  show?: "day" | "moment";
  timeZone?: string;
  className?: string;
};

/** A date or a moment, the same on the server and in every browser, its zone in words. */
export function DateTime({ value, show = "moment", timeZone = "UTC", className }: DateTimeProps) {
  const instant = new Date(value);
  const text = show === "day" ? formatDay(instant, timeZone) : formatMoment(instant, timeZone);
  return (
    <time
      dateTime={instant.toISOString()}
      title={show === "day" ? formatMoment(instant, timeZone) : undefined}
      className={cn("whitespace-nowrap", className)}
    >
      {text}
    </time>
  );
}

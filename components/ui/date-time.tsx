import { cn } from "./class-names";
import { type DateStyle, formatDay, formatMoment } from "./format-instant";

export type DateTimeProps = {
  value: Date | string;
  /** `day` leaves the time out */
  show?: "day" | "moment";
  /** `long`: as part of a text, which may break within it */
  style?: DateStyle;
  timeZone?: string;
  className?: string;
};

/** A date or a moment, the same on the server and in every browser, its zone in words. */
export function DateTime({
  value,
  show = "moment",
  style = "short",
  timeZone = "UTC",
  className,
}: DateTimeProps) {
  const instant = new Date(value);
  const format = show === "day" ? formatDay : formatMoment;
  const short = style === "short";
  return (
    <time
      dateTime={instant.toISOString()}
      title={short && show === "day" ? formatMoment(instant, timeZone) : undefined}
      className={short ? cn("whitespace-nowrap", className) : className}
    >
      {format(instant, timeZone, style)}
    </time>
  );
}

import { cn } from "./class-names";
import { type DateStyle, formatDay, formatMoment } from "./format-instant";
import { pageZone } from "./page-zone";

export type DateTimeProps = {
  value: Date | string;
  /** `day` omits the time */
  show?: "day" | "moment";
  /** `long`: for running text, where the line may break inside it */
  style?: DateStyle;
  /** that of the page, unless given; "UTC" for a day that is no moment */
  timeZone?: string;
  className?: string;
};

/** A date or a moment with its time zone, rendered the same on the server and in every browser. */
export function DateTime({
  value,
  show = "moment",
  style = "short",
  timeZone = pageZone().name,
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

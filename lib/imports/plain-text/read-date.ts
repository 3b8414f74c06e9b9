import { MONTH_GROUP, monthNumber, utcDay } from "@/lib/clock/calendar";

const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?";
const TIME =
  "(?:,?\\s*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*(?:[A-Z]{2,4}|[+-]\\d{2}:?\\d{2}|GMT[+-]\\d{1,2}))?)?";

const FORMS: readonly { pattern: RegExp; order: "ymd" | "dmy" | "mdy" }[] = [
  {
    pattern: new RegExp(`^${WEEKDAY}(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:T\\S+)?${TIME}$`, "i"),
    order: "ymd",
  },
  {
    pattern: new RegExp(`^(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${TIME}$`, "i"),
    order: "ymd",
  },
  {
    pattern: new RegExp(
      `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[\\s-]+${MONTH_GROUP},?[\\s-]+(\\d{4})${TIME}$`,
      "i",
    ),
    order: "dmy",
  },
  {
    pattern: new RegExp(`^${WEEKDAY}${MONTH_GROUP}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}$`, "i"),
    order: "mdy",
  },
];
/** Numbers that may be day or month first: a date, but ambiguous */
const UNCLEAR = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?:[ ,].{0,20})?$/;

const WITHOUT_YEAR = new RegExp(
  `^(?:${WEEKDAY}(?:${MONTH_GROUP}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH_GROUP})|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?(?:[，,（(\\s]*(?:星期|周)[一二三四五六日天][）)]?)?|[〇零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[.。]?$`,
  "iu",
);

/** A day or a month without a year, or in Chinese numerals: it cannot date a report. */
export const isDayAlone = (text: string): boolean => text.length <= 40 && WITHOUT_YEAR.test(text);

/** A text that is a date, as `YYYY-MM-DD`; “unclear” when day and month are ambiguous; null for other text. */
export function readDate(text: string): string | "unclear" | null {
  if (text.length > 60) return null;
  for (const { pattern, order } of FORMS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [a = "", b = "", c = ""] = found.slice(1);
    const [year, month, day] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
    return calendarDate(Number(year), monthNumber(month), Number(day));
  }
  return UNCLEAR.test(text) ? "unclear" : null;
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? utcDay(date) : null;
}

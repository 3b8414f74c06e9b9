import { shownDay } from "@/lib/reports/dated";
import { ofField } from "../find-words";
import type { CheckInput, CheckRule } from "../types";

const DAY_MS = 86_400_000;

/** The day to show, if readers will see one other than that of publication here. */
const otherDay = ({ content, firstPublished, today }: CheckInput): string | null => {
  const day = shownDay(content.publishedAt);
  return day === (firstPublished ?? today) ? null : day;
};

/** An invented date falsifies the record: it needs a reason, and an editor who has seen it. */
export const SHOWN_DATE: readonly CheckRule[] = [
  {
    id: "date-without-reason",
    severity: "error",
    title: "A date to show without a reason",
    advice: "Say why the report shows a date other than the day of publication; it is shown to readers.",
    check: (input) =>
      otherDay(input) !== null && !input.content.dateReason?.trim() ? [ofField("publishedAt")] : [],
  },
  {
    id: "date-to-come",
    severity: "error",
    title: "A date to show that is in the future",
    advice: "Choose the day of publication or an earlier one.",
    check: (input) => {
      const day = otherDay(input);
      // East of UTC the next day may have begun.
      return day !== null && Date.parse(day) > Date.parse(input.today) + DAY_MS
        ? [ofField("publishedAt", `${day} is after today.`)]
        : [];
    },
  },
  {
    id: "another-date",
    severity: "warning",
    title: "A date other than the day of publication",
    advice: "Readers see both dates and the reason; lists, feeds and citations use the day of publication.",
    check: (input) => {
      const day = otherDay(input);
      const published = input.firstPublished ?? input.today;
      return day === null
        ? []
        : [ofField("publishedAt", `It will be dated ${day}, and published here ${published}.`)];
    },
  },
];

import { shownDay } from "../../publication/dated";
import { ofField } from "../find-words";
import type { GateInput, GateRule } from "../types";

const DAY_MS = 86_400_000;

/** The day to show where readers will be shown it: another than that of publishing here. */
const otherDay = ({ content, firstPublished, today }: GateInput): string | null => {
  const day = shownDay(content.publishedAt);
  return day === (firstPublished ?? today) ? null : day;
};

/** A date that was made up forges a record: it needs a reason, and an editor who has seen it. */
export const SHOWN_DATE: readonly GateRule[] = [
  {
    id: "date-without-reason",
    severity: "error",
    title: "A date to show without a reason",
    advice: "Say why the report shows another date than the day of publishing; readers are told.",
    check: (input) =>
      otherDay(input) !== null && !input.content.dateReason?.trim() ? [ofField("publishedAt")] : [],
  },
  {
    id: "date-to-come",
    severity: "error",
    title: "A date to show that has not come",
    advice: "Choose the day of publishing or an earlier one.",
    check: (input) => {
      const day = otherDay(input);
      // East of UTC the next day has begun.
      return day !== null && Date.parse(day) > Date.parse(input.today) + DAY_MS
        ? [ofField("publishedAt", `${day} is after today.`)]
        : [];
    },
  },
  {
    id: "another-date",
    severity: "warning",
    title: "Another date than the day of publishing",
    advice: "Readers see both dates and the reason; lists, feeds and citations follow the day of publishing.",
    check: (input) => {
      const day = otherDay(input);
      const published = input.firstPublished ?? input.today;
      return day === null
        ? []
        : [ofField("publishedAt", `It will be dated ${day}, and published here ${published}.`)];
    },
  },
];

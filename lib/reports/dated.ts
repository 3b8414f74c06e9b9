import { utcDay } from "@/lib/clock/calendar";
import type { DraftContent } from "./schema";

/** A date shown to readers besides the day of publication here, as in 2025-03-01, with the reason. */
export type Dated = { on: string; reason: string };

/**
 * The date that a version shows besides the day of publication here, with the reason; null if the draft gives none, or
 * gives the day when the report was first published here.
 */
export function datedOf(
  { publishedAt, dateReason }: Pick<DraftContent, "publishedAt" | "dateReason">,
  firstPublished: Date,
): Dated | null {
  const on = shownDay(publishedAt);
  return on === null || on === utcDay(firstPublished) ? null : { on, reason: dateReason ?? "" };
}

/** A draft's date to show as a calendar day in UTC, as in 2025-03-01. */
export function shownDay(publishedAt: string | null): string | null {
  return publishedAt === null ? null : utcDay(new Date(publishedAt));
}

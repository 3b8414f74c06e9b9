import { z } from "zod";
import { Slug } from "@/lib/reports/schema";

/** Links that a member may make in a calendar month, in UTC: enough to talk about reports, too few to replace a team. */
export const GIFTS_A_MONTH = 10;

/** How long a link works: the mail in which it is sent is read by then, and a copy posted elsewhere ends. */
export const GIFT_DAYS = 14;

/** When the month of a moment began, in UTC. */
export function monthOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), 1));
}

/** Makes a link; a checkbox that is off is absent from the form. */
export const GiveReport = z.strictObject({ report: Slug, named: z.stringbool().default(false) });
export type GiveReport = z.output<typeof GiveReport>;

/** Stops a link, or lets it open again. */
export const StopGift = z.strictObject({ giftId: z.uuid(), stop: z.stringbool() });
export type StopGift = z.output<typeof StopGift>;

/** The report to give, and the link that was just made. */
export const ReadGifts = z.object({
  report: Slug.optional().catch(undefined),
  made: z.uuid().optional().catch(undefined),
});

/** How many more links a member may make this month, as a sentence. */
export function quotaWords(left: number): string {
  if (left === 0) return `You have made all ${GIFTS_A_MONTH} of this month.`;
  return left === GIFTS_A_MONTH
    ? `You can make ${left} a month.`
    : `You can make ${left} more this month, of ${GIFTS_A_MONTH}.`;
}

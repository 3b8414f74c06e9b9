import { z } from "zod";
import { Slug } from "@/lib/reports/schema";

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

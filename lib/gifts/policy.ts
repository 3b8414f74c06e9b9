/** Links that a member may make in a calendar month, in UTC: enough to talk about reports, too few to replace a team. */
export const GIFTS_A_MONTH = 10;

/** How long a link works: the mail in which it is sent is read by then, and a copy posted elsewhere ends. */
export const GIFT_DAYS = 14;

/** When the month of a moment began, in UTC. */
export function monthOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), 1));
}

/** What became of a link. The report is withdrawn, or its giver reads no more than everyone: `closed`. */
export type GiftState = "open" | "stopped" | "expired" | "closed";

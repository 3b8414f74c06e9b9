/** The calendar day of a moment in UTC, as in 2025-03-01: the day that readers and rules agree on wherever they are. */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10);

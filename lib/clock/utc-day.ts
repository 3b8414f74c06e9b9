/** The calendar day of a moment in UTC, as in 2025-03-01: the day on which readers and rules agree wherever they are. */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10);

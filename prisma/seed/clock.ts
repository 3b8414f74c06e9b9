/** When the demonstration's desk began: its register, glossary and sources are older than its first report. */
export const BEGINNING = new Date("2025-01-06T08:00:00Z");

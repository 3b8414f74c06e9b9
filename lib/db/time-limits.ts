/** Timeouts for the application's statements, locks and open transactions; in milliseconds, by Postgres' own names. */
export const TIME_LIMITS = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
} as const;

/** A connection without them, for work that may take longer: a mail is sent inside a transaction. */
export function withoutTimeLimits(url: string): string {
  const unlimited = new URL(url);
  const given = unlimited.searchParams.get("options");
  const options = Object.keys(TIME_LIMITS).map((name) => `-c ${name}=0`);
  unlimited.searchParams.set("options", [...(given ? [given] : []), ...options].join(" "));
  return unlimited.href;
}

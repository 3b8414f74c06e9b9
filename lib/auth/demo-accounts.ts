import { normalisePassword } from "./password/weakness";

/** The accounts of the demonstration that the sign-in page offers at one click, in the order of what they may. */
export const DEMO_ACCOUNTS = [
  { email: "registered@example.com", label: "Registered reader", may: "Reads what a free account opens" },
  { email: "subscriber@example.com", label: "Subscriber", may: "Reads behind the paywall" },
  { email: "analyst@example.com", label: "Analyst", may: "Writes and imports at the desk" },
  { email: "editor@example.com", label: "Editor", may: "Publishes, corrects, withdraws" },
  { email: "admin@example.com", label: "Administrator", may: "Looks after people, tiers and the log" },
] as const;

/** In the README: whoever reads that knows it. */
export const DEMO_PASSWORD = "lodestone-demo-2026";

/** Whether somebody typed the published password, however their keyboard composes it. */
export function isDemoPassword(password: string): boolean {
  return normalisePassword(password) === DEMO_PASSWORD;
}

export function isDemoAccount(email: string): boolean {
  return DEMO_ACCOUNTS.some((account) => account.email === email);
}

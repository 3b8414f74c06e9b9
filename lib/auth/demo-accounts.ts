import { normalisePassword } from "./password/weakness";

/** The demonstration's one-click accounts on the sign-in page, in ascending order of permissions. */
export const DEMO_ACCOUNTS = [
  { email: "registered@example.com", label: "Registered reader", may: "Reads what a free account opens" },
  { email: "subscriber@example.com", label: "Subscriber", may: "Reads behind the paywall" },
  { email: "analyst@example.com", label: "Analyst", may: "Writes and imports at the desk" },
  { email: "editor@example.com", label: "Editor", may: "Publishes, corrects, withdraws" },
  { email: "admin@example.com", label: "Administrator", may: "Manages people and tiers, sees the log" },
] as const;

/** The invented readers who wrote in the demonstration's forum; no one can sign in as one of them. */
export const DEMO_WRITERS = [
  { email: "ines.sample@example.com", name: "Ines Sample" },
  { email: "tomas.sample@example.com", name: "Tomas Sample" },
  { email: "yu.sample@example.com", name: "Yu Sample" },
] as const;

/** Published in the README, so it is no secret. */
export const DEMO_PASSWORD = "lodestone-demo-2026";

/** Whether the published password was typed, however the keyboard composes it. */
export function isDemoPassword(password: string): boolean {
  return normalisePassword(password) === DEMO_PASSWORD;
}

export function isDemoAccount(email: string): boolean {
  return DEMO_ACCOUNTS.some((account) => account.email === email);
}

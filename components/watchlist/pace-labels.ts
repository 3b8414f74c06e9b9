import type { Pace } from "@/lib/alerts/due-at";

const PACE_LABELS: Record<Pace, string> = {
  at_once: "At once",
  daily: "In a daily digest",
  weekly: "In a weekly digest",
  never: "No mail, only on this site",
};

const PACES: readonly Pace[] = ["at_once", "daily", "weekly", "never"];

export const PACE_OPTIONS = PACES.map((value) => ({ value, label: PACE_LABELS[value] }));

/** For one follow, which may leave it to the settings. */
export const OWN_PACE_OPTIONS = [{ value: "", label: "As in your settings" }, ...PACE_OPTIONS];

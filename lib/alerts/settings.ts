import type { SettingsRow } from "@/lib/mail/recipient-sql";
import { type AlertSettings, DEFAULT_SETTINGS } from "./due-at";

/** The settings of a person; without a row, the defaults. */
export function settingsOf(row: SettingsRow | null): AlertSettings {
  if (!row) return DEFAULT_SETTINGS;
  const { zone, pace, digestHour, digestDay, quietFrom, quietUntil, pausedFrom, pausedUntil } = row;
  return {
    zone,
    pace,
    digestHour,
    digestDay,
    quiet: quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil },
    paused:
      pausedFrom === null || pausedUntil === null
        ? null
        : { from: dayText(pausedFrom), until: dayText(pausedUntil) },
  };
}

const dayText = (day: Date): string => day.toISOString().slice(0, 10);

import type { SettingKey, SettingValues } from "@/lib/settings/keys";

/** A change of one setting, as its history shows it. */
export type SettingChange = {
  key: SettingKey;
  number: number;
  before: SettingValues[SettingKey];
  after: SettingValues[SettingKey];
  setAt: Date;
  /** null for a script, and for a person who was removed */
  setBy: string | null;
  /** it is what holds now */
  current: boolean;
};

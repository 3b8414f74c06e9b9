import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import {
  isUnreadable,
  SETTING_KEYS,
  type SettingKey,
  type SettingValues,
  settingValue,
} from "@/lib/settings/keys";
import { stampOf } from "../commands/change-settings";
import { newestRows } from "../commands/write-settings";
import { SECTIONS, type SectionName, type SettingChange } from "../sections";

/** The values of a section, and what its form has to send along. */
export async function settingsSection<Name extends SectionName>(
  viewer: Viewer,
  name: Name,
): Promise<{ values: SettingValues<(typeof SECTIONS)[Name]["keys"][number]>; seen: string }> {
  if (!can(viewer, "settings.manage")) throw new NotFound();
  const keys: readonly SettingKey[] = SECTIONS[name].keys;
  const rows = await newestRows(db, keys);
  const values = Object.fromEntries(keys.map((key) => [key, settingValue(key, rows.get(key)?.value)]));
  return {
    values: values as SettingValues<(typeof SECTIONS)[Name]["keys"][number]>,
    seen: stampOf(rows.values()),
  };
}

/** Settings whose stored value cannot be read, so that their default holds. */
export async function unreadableSettings(viewer: Viewer): Promise<SettingKey[]> {
  if (!can(viewer, "settings.manage")) throw new NotFound();
  const rows = await newestRows(db, SETTING_KEYS);
  return SETTING_KEYS.filter((key) => isUnreadable(key, rows.get(key)?.value));
}

const HistoryRow = z.strictObject({
  key: z.string(),
  number: z.int(),
  value: z.json(),
  before: z.json(),
  newest: z.int(),
  setAt: z.date(),
  setBy: z.string().nullable(),
});

const MOST = 100;

/** What was changed in a section, the newest first. */
export async function settingsHistory(viewer: Viewer, name: SectionName): Promise<SettingChange[]> {
  if (!can(viewer, "settings.manage")) throw new NotFound();
  // The list of pages follows from them.
  const keys = (SECTIONS[name].keys as readonly SettingKey[]).filter((key) => key !== "pages");
  const rows = await selectRows(db, "settings-history", HistoryRow)`
    SELECT s."key", s."number", s."value", s."setAt", a."name" AS "setBy",
      lag(s."value") OVER one AS "before", max(s."number") OVER (PARTITION BY s."key") AS "newest"
    FROM "Setting" s LEFT JOIN "Account" a ON a."id" = s."setById"
    WHERE s."key" = ANY(${[...keys]})
    WINDOW one AS (PARTITION BY s."key" ORDER BY s."number")
    ORDER BY s."setAt" DESC, s."id" DESC LIMIT ${MOST}`;
  return rows.flatMap(({ key, value, before, newest, ...row }) => {
    const known = keys.find((one) => one === key);
    if (!known) return [];
    const [from, to] = [settingValue(known, before), settingValue(known, value)];
    return [{ ...row, key: known, before: from, after: to, current: row.number === newest }];
  });
}

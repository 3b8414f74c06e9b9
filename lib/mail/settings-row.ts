import { z } from "zod";
import { AlertPace } from "@/lib/db/generated/enums";

/** The columns of `ReaderSettings` that say how a person is told, as {@link SETTINGS_SQL} selects them; null without a row. */
export const SettingsJson = z
  .strictObject({
    zone: z.string(),
    pace: z.enum(AlertPace),
    digestHour: z.int(),
    digestDay: z.int(),
    quietFrom: z.int().nullable(),
    quietUntil: z.int().nullable(),
    pausedFrom: z.coerce.date().nullable(),
    pausedUntil: z.coerce.date().nullable(),
  })
  .nullable();
export type SettingsRow = NonNullable<z.output<typeof SettingsJson>>;

/** SQL for a `SettingsJson` of the row `s`, which a left join may not have found. */
export const SETTINGS_SQL = `CASE WHEN s."accountId" IS NOT NULL THEN json_build_object('zone', s."zone", 'pace', s."pace",
  'digestHour', s."digestHour", 'digestDay', s."digestDay", 'quietFrom', s."quietFrom", 'quietUntil', s."quietUntil",
  'pausedFrom', s."pausedFrom", 'pausedUntil', s."pausedUntil") END`;

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

/** So many mails that came back for now, within so many days, count as one that came back for good. */
const SOFT = { most: 5, days: 14 };

/**
 * SQL condition: no mails go to the address of the account `a` until it is confirmed again, because one came back for good
 * or was called spam, or too many came back for now.
 */
export const STOPPED_SQL = `(
  EXISTS (SELECT FROM "MailBounce" b WHERE b."address" = a."email" AND b."clearedAt" IS NULL AND b."kind" <> 'soft')
  OR (SELECT count(*) FROM "MailBounce" b WHERE b."address" = a."email" AND b."clearedAt" IS NULL AND b."kind" = 'soft'
    AND b."at" > now() - interval '${SOFT.days} days') >= ${SOFT.most})`;

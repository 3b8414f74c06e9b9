import "server-only";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { readAbout } from "@/lib/db/render-notes";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { type SettingKey, type SettingValues, settingValue } from "../keys";

const SetRow = z.strictObject({ at: z.date().nullable() });
const Row = z.strictObject({ key: z.string(), value: z.json() });

/**
 * The values in force of some settings: what was set last, or the default. The same for everyone.
 *
 * @param tx for a mail that is written in a transaction
 */
export async function readSettings<Key extends SettingKey>(
  keys: readonly Key[],
  tx: RowReader = db,
): Promise<SettingValues<Key>> {
  const rows = await readAbout(
    keys,
    () =>
      selectRows(tx, "settings", Row)`
        SELECT DISTINCT ON (s."key") s."key", s."value" FROM "Setting" s
        WHERE s."key" = ANY(${[...keys]}) ORDER BY s."key", s."number" DESC`,
  );
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  return Object.fromEntries(
    keys.map((key) => [key, settingValue(key, stored.get(key))]),
  ) as SettingValues<Key>;
}

/** When a setting was given its value; null while it never was. */
export async function whenSet(key: SettingKey): Promise<Date | null> {
  const [row] = await readAbout(
    [key],
    () =>
      selectRows(
        db,
        "setting-set-at",
        SetRow,
      )`SELECT max("setAt") AS "at" FROM "Setting" WHERE "key" = ${key}`,
  );
  return row?.at ?? null;
}

import "server-only";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { now } from "@/lib/clock/now";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import {
  HOUSE_PAGE_NAMES,
  HOUSE_PAGES,
  SETTINGS,
  type SettingKey,
  type SettingValues,
  settingValue,
} from "@/lib/settings/keys";
import type { SectionName } from "../sections";

export const StoredRow = z.strictObject({
  id: z.string(),
  key: z.string(),
  number: z.int(),
  value: z.json(),
});
type StoredRow = z.output<typeof StoredRow>;

/** The newest row of each of these settings, by key. Take the lock `settings` before. */
export async function newestRows(
  tx: Prisma.TransactionClient,
  keys: readonly SettingKey[],
): Promise<ReadonlyMap<string, StoredRow>> {
  const rows = await selectRows(tx, "newest-settings", StoredRow)`
    SELECT DISTINCT ON (s."key") s."id", s."key", s."number", s."value" FROM "Setting" s
    WHERE s."key" = ANY(${[...keys]}) ORDER BY s."key", s."number" DESC`;
  return new Map(rows.map((row) => [row.key, row]));
}

/** What is to be set; null for the default. */
export type Wanted = ReadonlyMap<SettingKey, SettingValues[SettingKey] | null>;

/**
 * Adds a row for each setting whose value would differ, records the act, and has the pages rendered again that show one of
 * them.
 *
 * @returns how many changed
 */
export async function writeSettings(
  tx: Prisma.TransactionClient,
  asked: Wanted,
  { viewer, section, origin }: { viewer: Viewer; section: SectionName; origin: Origin },
): Promise<number> {
  const wanted = await withPageList(tx, asked);
  const before = await newestRows(tx, [...wanted.keys()]);
  const changed = [...wanted].filter(
    ([key, value]) => !isDeepStrictEqual(settingValue(key, before.get(key)?.value), settingValue(key, value)),
  );
  if (changed.length === 0) return 0;
  await tx.setting.createMany({
    data: changed.map(([key, value]) => ({
      key,
      number: (before.get(key)?.number ?? 0) + 1,
      value: value ?? Prisma.DbNull,
      setAt: now(),
      setById: viewer.kind === "person" ? viewer.accountId : null,
    })),
  });
  const values = (of: (key: SettingKey) => unknown) =>
    Object.fromEntries(changed.map(([key]) => [key, settingValue(key, of(key))]));
  await recordAudit(tx, {
    viewer,
    action: "settings.manage",
    subjectKind: "Setting",
    subjectId: section,
    before: values((key) => before.get(key)?.value),
    after: values((key) => wanted.get(key)),
    origin,
  });
  if (changed.some(([key]) => SETTINGS[key].shown)) await raiseEpoch(tx);
  return changed.length;
}

/** The list of the pages of the house follows what is set of them. */
async function withPageList(tx: Prisma.TransactionClient, wanted: Wanted): Promise<Wanted> {
  const keys = HOUSE_PAGE_NAMES.map((page) => HOUSE_PAGES[page]);
  if (!keys.some((key) => wanted.has(key))) return wanted;
  const rows = await newestRows(tx, keys);
  const pages = HOUSE_PAGE_NAMES.flatMap((page) => {
    const key = HOUSE_PAGES[page];
    const set = settingValue(key, wanted.has(key) ? wanted.get(key) : rows.get(key)?.value);
    return set ? [{ page, title: set.title }] : [];
  });
  return new Map(wanted).set("pages", pages);
}

import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Conflict, Forbidden } from "@/lib/errors";
import { storeSettingFile } from "@/lib/settings/commands/store-setting-file";
import type { Logo, SettingKey, SettingValues } from "@/lib/settings/keys";
import { type CheckedLogo, readLogo } from "../look/logo";
import { type LogoKey, SECTIONS, type SectionName } from "../sections";
import { newestRows, writeSettings } from "./write-settings";

type Change = {
  section: SectionName;
  /** what the form started from, see `stampOf` */
  seen: string;
  /** null for the default */
  values: { [Key in SettingKey]?: SettingValues[Key] | null };
  /** what was uploaded for these settings */
  uploads?: Partial<Record<LogoKey, File>>;
};

/**
 * Sets what differs in one section.
 *
 * @returns how many settings changed
 * @throws Forbidden, Invalid (at its field: a picture that cannot be used), Conflict (another admin has changed the section
 *   meanwhile)
 */
export async function changeSettings(
  viewer: Viewer,
  { section, seen, values, uploads = {} }: Change,
  origin: Origin,
): Promise<number> {
  if (!can(viewer, "settings.manage")) throw new Forbidden();
  const logos: [SettingKey, CheckedLogo][] = [];
  for (const [key, file] of Object.entries(uploads) as [LogoKey, File | undefined][])
    if (file) logos.push([key, await readLogo(file, key)]);
  return db.$transaction(async (tx) => {
    await lockAdvisory(tx, "settings");
    const { keys } = SECTIONS[section];
    if (stampOf((await newestRows(tx, keys)).values()) !== seen)
      throw new Conflict(
        "Someone has changed these settings since you opened them. Reload the page to see how.",
      );
    const wanted = new Map(Object.entries(values) as [SettingKey, SettingValues[SettingKey] | null][]);
    for (const [key, logo] of logos) wanted.set(key, await storeLogo(tx, logo));
    return writeSettings(tx, wanted, { viewer, section, origin });
  });
}

async function storeLogo(tx: Prisma.TransactionClient, logo: CheckedLogo): Promise<Logo> {
  const { mediaType, width, height } = logo;
  return { file: await storeSettingFile(tx, logo), mediaType, width, height };
}

/** Names a state of some settings: the newest of their rows, whose ids ascend. */
export function stampOf(rows: Iterable<{ id: string }>): string {
  let newest = "";
  for (const { id } of rows) if (id > newest) newest = id;
  return newest;
}

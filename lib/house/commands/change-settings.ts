import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Conflict, Forbidden } from "@/lib/errors";
import type { SettingKey, SettingValues } from "@/lib/settings/keys";
import { SECTIONS, type SectionName } from "../sections";
import { newestRows, writeSettings } from "./write-settings";

/**
 * Sets what differs in one section.
 *
 * @param seen what the form started from, see `stampOf`
 * @returns how many settings changed
 * @throws Forbidden, Conflict (another admin has changed the section meanwhile)
 */
export async function changeSettings(
  viewer: Viewer,
  { section, seen, values }: { section: SectionName; seen: string; values: Partial<SettingValues> },
  origin: Origin,
): Promise<number> {
  if (!can(viewer, "settings.manage")) throw new Forbidden();
  return db.$transaction(async (tx) => {
    await lockAdvisory(tx, "settings");
    const { keys } = SECTIONS[section];
    if (stampOf((await newestRows(tx, keys)).values()) !== seen)
      throw new Conflict(
        "Someone has changed these settings since you opened them. Reload the page to see how.",
      );
    const wanted = new Map(Object.entries(values) as [SettingKey, SettingValues[SettingKey]][]);
    return writeSettings(tx, wanted, { viewer, section, origin });
  });
}

/** Names a state of some settings: the newest of their rows, whose ids ascend. */
export function stampOf(rows: Iterable<{ id: string }>): string {
  let newest = "";
  for (const { id } of rows) if (id > newest) newest = id;
  return newest;
}

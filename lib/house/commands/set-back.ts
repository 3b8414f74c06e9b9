import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { isUnreadable, settingValue } from "@/lib/settings/keys";
import { type SetBack, sectionOf } from "../sections";
import { writeSettings } from "./write-settings";

/**
 * Gives a setting an earlier value again, or its default: as a new row, so that this can be taken back too.
 *
 * @returns whether it had another value
 * @throws Forbidden, NotFound, Invalid (what it was then is not accepted any more)
 */
export async function setBack(viewer: Viewer, { key, number }: SetBack, origin: Origin): Promise<boolean> {
  if (!can(viewer, "settings.manage")) throw new Forbidden();
  return db.$transaction(async (tx) => {
    await lockAdvisory(tx, "settings");
    const earlier =
      number === 0
        ? { value: null }
        : await tx.setting.findUnique({ where: { key_number: { key, number } }, select: { value: true } });
    if (!earlier) throw new NotFound();
    if (isUnreadable(key, earlier.value)) throw new Invalid("", "That value is not accepted any more.");
    const value = earlier.value === null ? null : settingValue(key, earlier.value);
    const about = { viewer, section: sectionOf(key), origin };
    return (await writeSettings(tx, new Map([[key, value]]), about)) > 0;
  });
}

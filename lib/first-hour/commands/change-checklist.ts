import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { lockAdvisory } from "@/lib/db/locks";
import { Forbidden } from "@/lib/errors";
import { writeSettings } from "@/lib/house/commands/write-settings";
import { readSettings } from "@/lib/settings/queries/read-settings";
import type { ChangeChecklist } from "../steps";

/** Skips a step or brings it back; puts the whole list away or shows it again. */
export async function changeChecklist(
  viewer: Viewer,
  intent: ChangeChecklist,
  origin: Origin,
): Promise<void> {
  if (!can(viewer, "settings.manage")) throw new Forbidden();
  await db.$transaction(async (tx) => {
    await lockAdvisory(tx, "settings");
    const { firstHour } = await readSettings(["firstHour"], tx);
    const others = firstHour.skipped.filter((step) => !("step" in intent) || step !== intent.step);
    const next =
      "step" in intent
        ? { ...firstHour, skipped: intent.act === "skip" ? [...others, intent.step] : others }
        : { ...firstHour, dismissed: intent.act === "dismiss" };
    await writeSettings(tx, new Map([["firstHour", next]]), { viewer, section: "firstHour", origin });
  });
}

import type { Action } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";

/**
 * What the permission table is asked while a call runs. `open` removes one layer, as a mistake would: the guard of the
 * action, or every question behind it. The other layer must refuse by itself.
 */
export const table = {
  open: "nothing" as "nothing" | "guard" | "commands",
  inGuard: false,
  /** the viewer whose questions are recorded; everyone's by default */
  by: undefined as Viewer | undefined,
  byGuard: [] as Action[],
  byCommands: [] as Action[],
  /** places in the sources that asked behind a guard, as `lib/x/y.ts:12` */
  places: new Set<string>(),
};

export function forgetAsked(): void {
  table.byGuard = [];
  table.byCommands = [];
  table.places = new Set();
}

/** Records a question. Returns whether its layer is removed. */
export function note(viewer: Viewer, action: Action): boolean {
  if (table.by && viewer !== table.by) return false;
  if (!table.inGuard) table.places.add(placeOfAsker());
  (table.inGuard ? table.byGuard : table.byCommands).push(action);
  return table.open === (table.inGuard ? "guard" : "commands");
}

function placeOfAsker(): string {
  const place = /\((?:.*\/)?((?:lib|app)\/[^():]+:\d+):\d+\)|at (?:.*\/)?((?:lib|app)\/[^():]+:\d+):\d+/;
  for (const line of (new Error().stack ?? "").split("\n")) {
    const found = place.exec(line);
    const at = found?.[1] ?? found?.[2];
    if (at) return at;
  }
  return "unknown";
}

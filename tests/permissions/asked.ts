import type { Action } from "@/lib/access/permissions";

/**
 * What the permission table is asked while a call runs. `open` takes one layer away, as a mistake would: the guard of the
 * action, or every question that is asked behind it. The other must refuse by itself.
 */
export const table = {
  open: "nothing" as "nothing" | "guard" | "commands",
  inGuard: false,
  byGuard: [] as Action[],
  byCommands: [] as Action[],
  /** places in the sources that have asked, as `lib/x/y.ts:12` */
  places: new Set<string>(),
};

export function forgetAsked(): void {
  table.byGuard = [];
  table.byCommands = [];
}

/** Notes a question and says whether its layer is taken away. */
export function note(action: Action): boolean {
  const place = /\((?:.*\/)?((?:lib|app)\/[^():]+:\d+):\d+\)|at (?:.*\/)?((?:lib|app)\/[^():]+:\d+):\d+/;
  for (const line of (new Error().stack ?? "").split("\n").slice(1)) {
    const found = place.exec(line);
    const at = found?.[1] ?? found?.[2];
    if (!at) continue;
    table.places.add(at);
    break;
  }
  (table.inGuard ? table.byGuard : table.byCommands).push(action);
  return table.open === (table.inGuard ? "guard" : "commands");
}

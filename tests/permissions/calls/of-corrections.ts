import { type DirectCall, desk } from "./direct-call";

/** What the pages of the desk call. */
export const OF_CORRECTIONS: readonly DirectCall[] = [
  desk("deskCorrections", ["correction.answer"], async (viewer) =>
    (await import("@/lib/corrections/queries/desk-corrections")).deskCorrections(viewer, { show: "open" }),
  ),
  desk("correctionCounts", ["correction.answer"], async (viewer) =>
    (await import("@/lib/corrections/queries/desk-corrections")).correctionCounts(viewer),
  ),
  desk("openCorrections", ["correction.answer"], async (viewer) =>
    (await import("@/lib/corrections/queries/desk-corrections")).openCorrections(viewer),
  ),
];

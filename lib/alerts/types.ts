import type { AlertSettings } from "./due-at";

/** How a person is told, and whether their reading is recorded. */
export type OwnSettings = AlertSettings & { history: boolean };

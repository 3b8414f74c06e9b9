import type { Probe } from "../probes";
import type { Canary, ViewerKind, World } from "../world";

/** A route that does not show reports: who may enter, and what everyone else is told. */
export type PersonalRoute = {
  route: string;
  /** paths of existing rows */
  paths: (world: World) => string[];
  /** paths of missing rows, which get a 404 even for viewers who may enter */
  unknown?: readonly string[];
  /** words on the first path that only viewers who may enter see */
  shows?: string;
  enters: readonly ViewerKind[];
  /** status for viewers who may enter; 200 by default */
  status?: number;
  /** status for others, of a handler that refuses them plainly; 404 by default */
  refused?: 403;
  /** where viewers without a session are redirected; 404 by default */
  signIn?: true;
  /** where signed-in viewers who may not enter are redirected */
  leads?: string;
  /** words that viewers who may enter must find on the first path: without that, their absence proves nothing */
  control?: Probe["control"];
  /** words that were public and went out by mail before they were withdrawn */
  mailed?: (canary: Canary) => boolean;
};

export const STRANGERS = ["stranger", "forger", "suspended", "ended"] as const;
const READERS = ["unverified", "registered", "subscriber", "professional", "expired", "revoked"] as const;
export const DESK = ["analyst", "editor", "admin"] as const;
export const SIGNED_IN: readonly ViewerKind[] = [...READERS, ...DESK];
export const EVERYONE: readonly ViewerKind[] = [...STRANGERS, ...SIGNED_IN];
export const UNKNOWN_ID = "00000000-0000-7000-8000-000000000000";

export const reportOf = (world: World, slug: string) =>
  world.reports.find((report) => report.slug === slug)?.reportId ?? "";
export const each = (world: World, make: (reportId: string) => string[]) =>
  world.reports.flatMap(({ reportId }) => make(reportId));

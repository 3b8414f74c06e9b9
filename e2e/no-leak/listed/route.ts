import type { Probe } from "../probes";
import type { Canary, ViewerKind, World } from "../world";

/** A route that reports are not read by: whose it is, and what everybody else is told. */
export type PersonalRoute = {
  route: string;
  /** addresses of rows that are there */
  paths: (world: World) => string[];
  /** addresses of rows that are not, which those who enter are told with a 404 */
  unknown?: readonly string[];
  /** words that those who enter find on the first path, and nobody else */
  shows?: string;
  enters: readonly ViewerKind[];
  /** status for those who enter; 200 unless said */
  status?: number;
  /** where somebody without a session is sent; they are told that there is nothing (404) unless said */
  signIn?: true;
  /** where those are sent who have no business here, and are no strangers */
  leads?: string;
  /** words that those who enter find on the first path: without that, silence proves nothing */
  control?: Probe["control"];
  /** words that were public and went out by mail before they were taken back */
  mailed?: (canary: Canary) => boolean;
};

export const STRANGERS = ["stranger", "forger", "suspended", "ended"] as const;
const READERS = ["unverified", "registered", "subscriber", "professional", "expired", "revoked"] as const;
export const DESK = ["analyst", "editor", "admin"] as const;
export const SIGNED_IN: readonly ViewerKind[] = [...READERS, ...DESK];
export const ANYBODY: readonly ViewerKind[] = [...STRANGERS, ...SIGNED_IN];
export const NOBODY_KNOWN = "00000000-0000-7000-8000-000000000000";

export const reportOf = (world: World, slug: string) =>
  world.reports.find((report) => report.slug === slug)?.reportId ?? "";
export const each = (world: World, make: (reportId: string) => string[]) =>
  world.reports.flatMap(({ reportId }) => make(reportId));

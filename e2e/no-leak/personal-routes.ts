import type { Probe } from "./channels";
import type { Canary, ViewerKind, World } from "./world";

/** A route that reports are not read by: whose it is, and what everybody else is told. */
export type PersonalRoute = {
  route: string;
  paths: (world: World) => string[];
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

const STRANGERS = ["stranger", "forger", "suspended", "ended"] as const;
const READERS = ["unverified", "registered", "subscriber", "professional", "expired", "revoked"] as const;
const DESK = ["analyst", "editor", "admin"] as const;
export const SIGNED_IN: readonly ViewerKind[] = [...READERS, ...DESK];
const ANYBODY: readonly ViewerKind[] = [...STRANGERS, ...SIGNED_IN];
const NOBODY_KNOWN = "00000000-0000-7000-8000-000000000000";

const reportOf = (world: World, slug: string) =>
  world.reports.find((report) => report.slug === slug)?.reportId ?? "";
const each = (world: World, make: (reportId: string) => string[]) =>
  world.reports.flatMap(({ reportId }) => make(reportId));

/** Every route of the build that is not a channel of the grid; `routes.spec.ts` fails for one that is in neither list. */
export const PERSONAL_ROUTES: PersonalRoute[] = [
  { route: "/account", paths: () => ["/account"], enters: SIGNED_IN, signIn: true },
  { route: "/sign-in", paths: () => ["/sign-in", "/sign-in?next=/desk"], enters: STRANGERS, leads: "/" },
  { route: "/sign-in/link", paths: () => ["/sign-in/link", "/sign-in/link?token=x"], enters: ANYBODY },
  { route: "/sign-up", paths: () => ["/sign-up"], enters: STRANGERS, leads: "/" },
  { route: "/reset-password", paths: () => ["/reset-password"], enters: ANYBODY },
  { route: "/reset-password/new", paths: () => ["/reset-password/new"], enters: ANYBODY },
  { route: "/verify-email", paths: () => ["/verify-email"], enters: ANYBODY },
  { route: "/verify-email/new-address", paths: () => ["/verify-email/new-address"], enters: ANYBODY },
  { route: "/set-up", paths: () => ["/set-up", "/set-up?token=x"], enters: ANYBODY },
  { route: "/pricing", paths: () => ["/pricing"], enters: ANYBODY },
  { route: "/unsubscribe", paths: () => ["/unsubscribe", "/unsubscribe?token=x"], enters: ANYBODY },
  {
    route: "/dev/outbox",
    paths: () => ["/dev/outbox"],
    enters: ANYBODY,
    mailed: ({ report, level }) =>
      level === "staff" && (report === "canary-corrected" || report === "canary-withdrawn"),
  },
  {
    route: "/desk",
    paths: () => ["/desk", "/desk?q=canary", "/desk?state=draft"],
    enters: DESK,
    signIn: true,
  },
  { route: "/desk/reports/new", paths: () => ["/desk/reports/new"], enters: DESK, signIn: true },
  {
    route: "/desk/reports/[id]",
    paths: (world) => [
      `/desk/reports/${reportOf(world, "canary-draft")}`,
      ...each(world, (id) => [`/desk/reports/${id}`]),
    ],
    enters: DESK,
    signIn: true,
    control: (canary) => canary.report === "canary-draft",
  },
  {
    route: "/desk/reports/[id]/history",
    paths: (world) => each(world, (id) => [`/desk/reports/${id}/history`]),
    enters: DESK,
    signIn: true,
  },
  {
    route: "/desk/reports/[id]/preview",
    paths: (world) => [
      `/desk/reports/${reportOf(world, "canary-draft")}/preview?as=professional`,
      ...each(world, (id) => [`/desk/reports/${id}/preview`, `/desk/reports/${id}/preview?as=professional`]),
    ],
    enters: DESK,
    signIn: true,
    control: (canary) => canary.report === "canary-draft" && canary.place !== "title of a draft",
  },
  { route: "/desk/import", paths: () => ["/desk/import"], enters: DESK, signIn: true },
  { route: "/admin", paths: () => ["/admin"], enters: ["admin"], signIn: true },
  { route: "/admin/people", paths: () => ["/admin/people"], enters: ["admin"], signIn: true },
  {
    route: "/admin/people/[id]",
    paths: () => [`/admin/people/${NOBODY_KNOWN}`],
    enters: ["admin"],
    status: 404,
    signIn: true,
  },
  { route: "/admin/tiers", paths: () => ["/admin/tiers"], enters: ["admin"], signIn: true },
  { route: "/admin/tiers/new", paths: () => ["/admin/tiers/new"], enters: ["admin"], signIn: true },
  {
    route: "/admin/tiers/[id]",
    paths: () => [`/admin/tiers/${NOBODY_KNOWN}`],
    enters: ["admin"],
    status: 404,
    signIn: true,
  },
  { route: "/admin/requests", paths: () => ["/admin/requests"], enters: ["admin"], signIn: true },
  { route: "/admin/audit", paths: () => ["/admin/audit"], enters: ["admin"], signIn: true },
  { route: "/api/attachments", paths: () => ["/api/attachments"], enters: ANYBODY, status: 405 },
  { route: "/api/unsubscribe", paths: () => ["/api/unsubscribe"], enters: ANYBODY, status: 405 },
  {
    route: "/api/auth/sign-out-everywhere",
    paths: () => ["/api/auth/sign-out-everywhere"],
    enters: ANYBODY,
    status: 405,
  },
  { route: "/api/auth/sign-out", paths: () => ["/api/auth/sign-out"], enters: ANYBODY, status: 405 },
  {
    route: "/api/auth/[...nextauth]",
    paths: () => ["/api/auth/session", "/api/auth/csrf", "/api/auth/providers"],
    enters: ANYBODY,
  },
  {
    route: "/files/[id]",
    paths: () => [`/files/${NOBODY_KNOWN}`, "/files/x"],
    enters: ANYBODY,
    status: 404,
  },
  { route: "/fonts/han/[...file]", paths: () => ["/fonts/han/400.css"], enters: ANYBODY },
  { route: "/icon.svg", paths: () => ["/icon.svg"], enters: ANYBODY },
  { route: "/apple-icon.png", paths: () => ["/apple-icon.png"], enters: ANYBODY },
  { route: "/_not-found", paths: () => ["/_not-found", "/nowhere"], enters: ANYBODY, status: 404 },
  { route: "/_global-error", paths: () => ["/_global-error"], enters: ANYBODY, status: 500 },
];

import { BEHIND_PROXY } from "../instance";
import { ADMIN_ROUTES } from "./listed/admin-routes";
import { DESK_ROUTES } from "./listed/desk-routes";
import { ANYBODY, DESK, NOBODY_KNOWN, type PersonalRoute, SIGNED_IN, STRANGERS } from "./listed/route";

/** Every route of the build that is not a channel of the grid; `routes.spec.ts` fails for one that is in neither list. */
export const PERSONAL_ROUTES: readonly PersonalRoute[] = [
  ...DESK_ROUTES,
  ...ADMIN_ROUTES,
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
    // Who says that a proxy forwarded them may be anywhere, and the mails open accounts.
    enters: BEHIND_PROXY ? [] : ANYBODY.filter((viewer) => viewer !== "forger"),
    mailed: ({ report, level }) =>
      level === "staff" && (report === "canary-corrected" || report === "canary-withdrawn"),
  },
  { route: "/api/attachments", paths: () => ["/api/attachments"], enters: ANYBODY, status: 405 },
  {
    route: "/api/source-copies/[id]",
    paths: ({ rows }) => [`/api/source-copies/${rows.documentId}`],
    unknown: [`/api/source-copies/${NOBODY_KNOWN}`, "/api/source-copies/x"],
    enters: DESK,
    shows: "Kept as found",
  },
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

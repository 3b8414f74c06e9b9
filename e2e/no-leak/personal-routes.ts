import { HOUSE_PAGE_NAMES } from "@/lib/settings/keys";
import { BEHIND_PROXY } from "../server";
import { ADMIN_ROUTES } from "./listed/admin-routes";
import { DESK_ROUTES } from "./listed/desk-routes";
import { DESK, EVERYONE, type PersonalRoute, SIGNED_IN, STRANGERS, UNKNOWN_ID } from "./listed/route";

/** Every route of the build that is not a channel of the grid; `routes.spec.ts` fails if one is in neither list. */
export const PERSONAL_ROUTES: readonly PersonalRoute[] = [
  ...DESK_ROUTES,
  ...ADMIN_ROUTES,
  { route: "/account", paths: () => ["/account"], enters: SIGNED_IN, signIn: true },
  {
    route: "/account/discussion",
    paths: () => ["/account/discussion"],
    enters: SIGNED_IN,
    signIn: true,
  },
  {
    route: "/account/corrections",
    paths: () => ["/account/corrections"],
    enters: SIGNED_IN,
    signIn: true,
  },
  {
    route: "/account/alerts",
    paths: () => ["/account/alerts"],
    enters: SIGNED_IN,
    signIn: true,
  },
  // A feed is opened by its address alone; what is in one: lib/alerts/own-alerts.test.ts.
  { route: "/feeds/alerts/[token]", paths: () => ["/feeds/alerts/x"], enters: EVERYONE, status: 404 },
  { route: "/follows", paths: () => ["/follows"], enters: EVERYONE, status: 405 },
  { route: "/gifts", paths: () => ["/gifts"], enters: SIGNED_IN, signIn: true },
  {
    route: "/gift/[token]",
    // What a link opens that is one: `gift.spec.ts`.
    paths: ({ rows }) => [`/gift/${"A".repeat(64)}`, `/gift/${rows.gifts.open}A`],
    enters: EVERYONE,
    status: 404,
  },
  {
    route: "/gift/[token]/files/[id]",
    paths: ({ rows }) => [`/gift/${rows.gifts.open}/files/${UNKNOWN_ID}`],
    enters: EVERYONE,
    status: 404,
  },
  {
    route: "/gift/[token]/opened",
    paths: ({ rows }) => [`/gift/${rows.gifts.open}/opened`],
    enters: EVERYONE,
    status: 405,
  },
  { route: "/bookmarks", paths: () => ["/bookmarks"], enters: EVERYONE, status: 405 },
  { route: "/annotations", paths: () => ["/annotations"], enters: EVERYONE, status: 405 },
  { route: "/scripts/[script]", paths: () => ["/scripts/notes.js", "/scripts/suggest.js"], enters: EVERYONE },
  { route: "/push/subscription", paths: () => ["/push/subscription"], enters: EVERYONE, status: 405 },
  { route: "/push/worker.js", paths: () => ["/push/worker.js"], enters: EVERYONE },
  { route: "/reading", paths: () => ["/reading"], enters: EVERYONE, status: 405 },
  { route: "/reading/place", paths: () => ["/reading/place"], enters: EVERYONE, status: 405 },
  { route: "/sign-in", paths: () => ["/sign-in", "/sign-in?next=/desk"], enters: STRANGERS, leads: "/" },
  { route: "/sign-in/link", paths: () => ["/sign-in/link", "/sign-in/link?token=x"], enters: EVERYONE },
  { route: "/sign-up", paths: () => ["/sign-up"], enters: STRANGERS, leads: "/" },
  { route: "/reset-password", paths: () => ["/reset-password"], enters: EVERYONE },
  { route: "/reset-password/new", paths: () => ["/reset-password/new"], enters: EVERYONE },
  { route: "/verify-email", paths: () => ["/verify-email"], enters: EVERYONE },
  { route: "/verify-email/new-address", paths: () => ["/verify-email/new-address"], enters: EVERYONE },
  { route: "/invitation", paths: () => ["/invitation", "/invitation?token=x"], enters: EVERYONE },
  { route: "/set-up", paths: () => ["/set-up", "/set-up?token=x"], enters: EVERYONE },
  { route: "/pricing", paths: () => ["/pricing"], enters: EVERYONE },
  { route: "/unsubscribe", paths: () => ["/unsubscribe", "/unsubscribe?token=x"], enters: EVERYONE },
  {
    route: "/dev/outbox",
    paths: () => ["/dev/outbox"],
    // A request with the headers of a proxy may come from anywhere, and the mails open accounts.
    enters: BEHIND_PROXY ? [] : EVERYONE.filter((viewer) => viewer !== "forger"),
    mailed: ({ report, level }) =>
      level === "staff" && (report === "canary-corrected" || report === "canary-withdrawn"),
  },
  { route: "/api/attachments", paths: () => ["/api/attachments"], enters: EVERYONE, status: 405 },
  {
    route: "/api/source-copies/[id]",
    paths: ({ rows }) => [`/api/source-copies/${rows.documentId}`],
    unknown: [`/api/source-copies/${UNKNOWN_ID}`, "/api/source-copies/x"],
    enters: DESK,
    shows: "Kept as found",
  },
  { route: "/api/mail-reports", paths: () => ["/api/mail-reports"], enters: EVERYONE, status: 405 },
  { route: "/api/unsubscribe", paths: () => ["/api/unsubscribe"], enters: EVERYONE, status: 405 },
  {
    route: "/api/auth/sign-out-everywhere",
    paths: () => ["/api/auth/sign-out-everywhere"],
    enters: EVERYONE,
    status: 405,
  },
  { route: "/api/auth/sign-out", paths: () => ["/api/auth/sign-out"], enters: EVERYONE, status: 405 },
  {
    route: "/api/auth/[...nextauth]",
    paths: () => ["/api/auth/session", "/api/auth/csrf", "/api/auth/providers"],
    enters: EVERYONE,
  },
  {
    route: "/files/[id]",
    paths: () => [`/files/${UNKNOWN_ID}`, "/files/x"],
    enters: EVERYONE,
    status: 404,
  },
  { route: "/fonts/han/[...file]", paths: () => ["/fonts/han/400.css"], enters: EVERYONE },
  { route: "/icon.svg", paths: () => ["/icon.svg"], enters: EVERYONE },
  {
    route: "/[housePage]",
    paths: () => HOUSE_PAGE_NAMES.map((name) => `/${name}`),
    enters: EVERYONE,
    // Until the house has written it.
    status: 404,
  },
  { route: "/house/[id]", paths: () => [`/house/${UNKNOWN_ID}`, "/house/x"], enters: EVERYONE, status: 404 },
  { route: "/manifest.webmanifest", paths: () => ["/manifest.webmanifest"], enters: EVERYONE },
  { route: "/apple-icon.png", paths: () => ["/apple-icon.png"], enters: EVERYONE },
  { route: "/_not-found", paths: () => ["/_not-found", "/nowhere"], enters: EVERYONE, status: 404 },
  { route: "/_global-error", paths: () => ["/_global-error"], enters: EVERYONE, status: 500 },
];

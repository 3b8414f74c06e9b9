import { type PersonalRoute, UNKNOWN_ID } from "./route";

/** The pages of admins. */
export const ADMIN_ROUTES: readonly PersonalRoute[] = [
  { route: "/admin", paths: () => ["/admin"], enters: ["admin"], signIn: true },
  { route: "/admin/people", paths: () => ["/admin/people"], enters: ["admin"], signIn: true },
  {
    route: "/admin/people/[id]",
    paths: ({ rows }) => [`/admin/people/${rows.accountId}`],
    unknown: [`/admin/people/${UNKNOWN_ID}`, "/admin/people/x"],
    enters: ["admin"],
    shows: "leak-professional@example.com",
    signIn: true,
  },
  { route: "/admin/tiers", paths: () => ["/admin/tiers"], enters: ["admin"], signIn: true },
  { route: "/admin/tiers/new", paths: () => ["/admin/tiers/new"], enters: ["admin"], signIn: true },
  {
    route: "/admin/tiers/[id]",
    paths: ({ rows }) => [`/admin/tiers/${rows.tierId}`],
    unknown: [`/admin/tiers/${UNKNOWN_ID}`, "/admin/tiers/x"],
    enters: ["admin"],
    shows: "Professional",
    signIn: true,
  },
  { route: "/admin/requests", paths: () => ["/admin/requests"], enters: ["admin"], signIn: true },
  {
    route: "/admin/moderation",
    paths: () => ["/admin/moderation", "/admin/moderation?show=reported", "/admin/moderation?show=appeals"],
    enters: ["editor", "admin"],
    shows: "Held words of the leak test",
    signIn: true,
  },
  {
    route: "/admin/forum",
    paths: () => ["/admin/forum"],
    enters: ["admin"],
    shows: "/forum/canary-room",
    signIn: true,
  },
  { route: "/admin/forum/new", paths: () => ["/admin/forum/new"], enters: ["admin"], signIn: true },
  {
    route: "/admin/forum/[id]",
    paths: ({ rows }) => [`/admin/forum/${rows.categoryId}`],
    unknown: [`/admin/forum/${UNKNOWN_ID}`, "/admin/forum/x"],
    enters: ["admin"],
    shows: "Close to new topics",
    signIn: true,
  },
  {
    route: "/admin/settings",
    paths: () => ["/admin/settings"],
    enters: ["admin"],
    shows: "Powered by",
    signIn: true,
  },
  {
    route: "/admin/settings/mail",
    paths: () => ["/admin/settings/mail"],
    enters: ["admin"],
    shows: "Sender address",
    signIn: true,
  },
  { route: "/admin/audit", paths: () => ["/admin/audit"], enters: ["admin"], signIn: true },
];

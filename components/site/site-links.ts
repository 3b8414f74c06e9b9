/** Sections of the site that the header can mark as the current one. */
export type SiteRoom =
  | "reports"
  | "entities"
  | "graph"
  | "claims"
  | "forum"
  | "pricing"
  | "desk"
  | "admin"
  | "account"
  | "home"
  | "watchlist"
  | "alerts"
  | "sign-in";

type SiteLink = { room: SiteRoom; href: string; name: string };

/** What everyone may read. */
export const READING_LINKS: readonly SiteLink[] = [
  { room: "reports", href: "/reports", name: "Reports" },
  { room: "entities", href: "/entities", name: "Entities" },
  { room: "graph", href: "/graph", name: "Graph" },
  { room: "claims", href: "/claims", name: "Claims" },
  { room: "forum", href: "/forum", name: "Forum" },
];
/** Sections for everyone that the header has no room for: in the footer, and in the menu of small screens. */
export const MORE_LINKS = [
  { href: "/concentration", name: "Concentration" },
  { href: "/sources", name: "Sources" },
  { href: "/glossary", name: "Glossary" },
  { href: "/verify", name: "Verify" },
] as const;
const PRICING: SiteLink = { room: "pricing", href: "/pricing", name: "Pricing" };
const WATCHLIST: SiteLink = { room: "watchlist", href: "/watchlist", name: "Watchlist" };

type Seen = {
  signedIn: boolean;
  staff: boolean;
  admin: boolean;
  /** moderates discussions; an admin finds that room among the others */
  moderator: boolean;
};

/** The sections open to everyone, prices for strangers, the watchlist for others, and those for people with the permission. */
export function siteLinks({ signedIn, staff, admin, moderator }: Seen): SiteLink[] {
  return [
    ...READING_LINKS,
    signedIn ? WATCHLIST : PRICING,
    ...(staff ? [{ room: "desk" as const, href: "/desk", name: "Desk" }] : []),
    ...(admin ? [{ room: "admin" as const, href: "/admin", name: "Admin" }] : []),
    ...(moderator && !admin
      ? [{ room: "admin" as const, href: "/admin/moderation", name: "Moderation" }]
      : []),
  ];
}

/** For people who are signed in: a bell in the header, a line of the menu. */
export const ALERTS: SiteLink = { room: "alerts", href: "/alerts", name: "Alerts" };

/** The link to sign in, or to the user's account. */
export function personalLink(signedIn: boolean): SiteLink {
  return signedIn
    ? { room: "account", href: "/account", name: "Account" }
    : { room: "sign-in", href: "/sign-in", name: "Sign in" };
}

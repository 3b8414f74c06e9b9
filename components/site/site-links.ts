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
  | "sign-in";

type SiteLink = { room: SiteRoom; href: string; name: string };

const reading: SiteLink[] = [
  { room: "reports", href: "/reports", name: "Reports" },
  { room: "entities", href: "/entities", name: "Entities" },
  { room: "graph", href: "/graph", name: "Graph" },
  { room: "claims", href: "/claims", name: "Claims" },
  { room: "forum", href: "/forum", name: "Forum" },
  { room: "pricing", href: "/pricing", name: "Pricing" },
];

type Permitted = {
  staff: boolean;
  admin: boolean;
  /** moderates discussions; an admin finds that room among the others */
  moderator: boolean;
};

/** The sections open to everyone, and those for people with the permission. */
export function siteLinks({ staff, admin, moderator }: Permitted): SiteLink[] {
  return [
    ...reading,
    ...(staff ? [{ room: "desk" as const, href: "/desk", name: "Desk" }] : []),
    ...(admin ? [{ room: "admin" as const, href: "/admin", name: "Admin" }] : []),
    ...(moderator && !admin
      ? [{ room: "admin" as const, href: "/admin/moderation", name: "Moderation" }]
      : []),
  ];
}

/** The link to sign in, or to the user's account. */
export function personalLink(signedIn: boolean): SiteLink {
  return signedIn
    ? { room: "account", href: "/account", name: "Account" }
    : { room: "sign-in", href: "/sign-in", name: "Sign in" };
}

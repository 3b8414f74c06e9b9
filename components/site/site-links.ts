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

/** The sections open to everyone, and those for staff with the permission. */
export function siteLinks({ staff, admin }: { staff: boolean; admin: boolean }): SiteLink[] {
  return [
    ...reading,
    ...(staff ? [{ room: "desk" as const, href: "/desk", name: "Desk" }] : []),
    ...(admin ? [{ room: "admin" as const, href: "/admin", name: "Admin" }] : []),
  ];
}

/** The link to sign in, or to the user's account. */
export function personalLink(signedIn: boolean): SiteLink {
  return signedIn
    ? { room: "account", href: "/account", name: "Account" }
    : { room: "sign-in", href: "/sign-in", name: "Sign in" };
}

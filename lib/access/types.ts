/** What an account may do besides reading; each permission is a row of the table in `permissions.ts`. */
export const ROLES = ["reader", "analyst", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What everyone may read. */
export const PUBLIC_RANK = 0;
/** What an account with a confirmed address may read. Paid tiers are above it. */
export const REGISTERED_RANK = 10;
/** Above every tier: the desk reads everything. */
export const STAFF_RANK = 1_000_000;

/** The originator of a request. It resolves to one access rank; see `rank.ts`. */
export type Viewer =
  | { kind: "anonymous" }
  | {
      kind: "person";
      accountId: string;
      sessionId: string;
      name: string;
      email: string;
      role: Role;
      /** the address is confirmed */
      verified: boolean;
      /** highest rank among the current memberships, by the database's clock; 0 without one */
      membershipRank: number;
      /** was made a moderator of discussions, whatever the role */
      moderator?: boolean;
    }
  /**
   * The user with shell access to the machine: the seed and the commands of package.json. Never created from a request.
   */
  | { kind: "operator" }
  /** A rank without a person: cached pages are rendered for it, and the desk uses it to preview. */
  | { kind: "rank"; rank: number; signedIn: boolean };

export type Person = Extract<Viewer, { kind: "person" }>;

export const ANONYMOUS: Viewer = { kind: "anonymous" };
export const OPERATOR: Viewer = { kind: "operator" };

/** The account behind a viewer, for rows that record who acted; the operator of the machine has none. */
export function accountIdOf(viewer: Viewer): string | null {
  return viewer.kind === "person" ? viewer.accountId : null;
}

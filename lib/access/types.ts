/** What an account may do besides reading; each permission is a row of the table in `permissions.ts`. */
export const ROLES = ["reader", "analyst", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What everybody may read. */
export const PUBLIC_RANK = 0;
/** What an account with a confirmed address may read. Paid tiers stand above it. */
export const REGISTERED_RANK = 10;
/** Above every tier: the desk reads everything. */
export const STAFF_RANK = 1_000_000;

/** Whoever asks. It resolves to one access rank; see `rank.ts`. */
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
      /** highest rank among the memberships that hold now, by the database's clock; 0 without one */
      membershipRank: number;
    }
  /** Whoever has the shell of the machine: the seed and the commands of package.json. Never made from a request. */
  | { kind: "operator" }
  /** A rank without a person: kept pages are rendered for it, and the desk previews as it. */
  | { kind: "rank"; rank: number; signedIn: boolean };

export type Person = Extract<Viewer, { kind: "person" }>;

export const ANONYMOUS: Viewer = { kind: "anonymous" };
export const OPERATOR: Viewer = { kind: "operator" };

/** The account behind a viewer, for rows that say who; the operator of the machine has none. */
export function accountIdOf(viewer: Viewer): string | null {
  return viewer.kind === "person" ? viewer.accountId : null;
}

import {
  type Person,
  PUBLIC_RANK,
  REGISTERED_RANK,
  ROLES,
  type Role,
  STAFF_RANK,
  type Viewer,
} from "./types";

/** Analysts, editors and admins: they read everything, locked, withdrawn and unpublished. */
export function isStaff(viewer: Viewer): boolean {
  if (viewer.kind === "operator") return true;
  if (viewer.kind === "person") return isDeskRole(viewer.role);
  return viewer.kind === "rank" && viewer.rank >= STAFF_RANK;
}

/** Whether the page greets a signed-in user. Says nothing about what they may read. */
export function isSignedIn(viewer: Viewer): boolean {
  return viewer.kind === "person" || (viewer.kind === "rank" && viewer.signedIn);
}

/**
 * Whether the page is rendered for the page cache, and so is sent without the scripts that would read React's data.
 * Says nothing about what it may show.
 */
export function isUnscripted(viewer: Viewer): boolean {
  return viewer.kind === "rank";
}

/**
 * The one number that decides what a viewer may read: a row is readable when `minRank <= accessRank`.
 * An account with an unconfirmed address reads what its membership opens, or else what everyone reads.
 */
export function accessRank(viewer: Viewer): number {
  switch (viewer.kind) {
    case "anonymous":
      return PUBLIC_RANK;
    case "operator":
      return STAFF_RANK;
    case "rank":
      return viewer.rank;
    case "person":
      if (isStaff(viewer)) return STAFF_RANK;
      return Math.max(viewer.verified ? REGISTERED_RANK : PUBLIC_RANK, viewer.membershipRank);
  }
}

/** Whether a viewer reads more than everyone with an account: by a membership, or at the desk. */
export function isMember(viewer: Viewer): boolean {
  return accessRank(viewer) > REGISTERED_RANK;
}

/**
 * Who opens a link that a person gave: no one with an account, who reads as much of that one report as the giver may
 * today. Only for queries about that report.
 *
 * @param fullRank what opens all of the report, so that the link of an analyst is none of the desk
 */
export function receiverOf(giver: Person, fullRank: number): Viewer {
  return { kind: "rank", rank: Math.min(accessRank(giver), fullRank), signedIn: false };
}

/** The same rule for one row that was already read by a viewer with permission. */
export function canRead(viewer: Viewer, row: { minRank: number }): boolean {
  return row.minRank <= accessRank(viewer);
}

/** Whether one rank includes another, for the offer: which tier is enough. */
export function opens(rank: number, minRank: number): boolean {
  return minRank <= rank;
}

/** Whether a role belongs to the desk. */
export function isDeskRole(role: Role): boolean {
  return role !== "reader";
}

/** The one of two roles that may do more. */
export function higherRole(one: Role, other: Role): Role {
  return ROLES.indexOf(one) >= ROLES.indexOf(other) ? one : other;
}

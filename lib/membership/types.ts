import type { Role } from "@/lib/access/types";
import type { MembershipState } from "@/lib/db/generated/enums";

/** A tier as the pricing page shows it. */
export type OfferedTier = {
  id: string;
  slug: string;
  name: string;
  priceText: string;
  summary: string;
  benefits: string[];
  /** can be requested; the two free levels cannot */
  sold: boolean;
};

/** A tier as admins manage it. */
export type ManagedTier = OfferedTier & {
  rank: number;
  /** current memberships */
  members: number;
  /** nothing uses the rank yet: no membership, no published block */
  rankEditable: boolean;
};

export type MembershipView = {
  id: string;
  tierName: string;
  state: MembershipState;
  startsAt: Date;
  endsAt: Date | null;
  revokedAt: Date | null;
  note: string;
  holds: boolean;
  /** was revoked and has time left */
  restorable: boolean;
};

/** What an account sees of its own memberships. */
export type OwnMembership = { tierName: string; startsAt: Date; endsAt: Date | null };

/** A request of the viewer's own that waits for an answer. */
export type OwnRequest = { tierName: string; createdAt: Date };

export type PersonLine = {
  id: string;
  name: string;
  email: string;
  role: Role;
  verified: boolean;
  suspended: boolean;
  createdAt: Date;
  /** of the highest current tier */
  tierName: string | null;
  /** when that ends; `null` for never */
  endsAt: Date | null;
};

export type PeoplePage = { people: PersonLine[]; nextCursor: string | null };

export type SessionView = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
  address: string;
};

export type SuspensionView = {
  id: string;
  reason: string;
  byName: string;
  createdAt: Date;
  liftedAt: Date | null;
};

export type PersonView = {
  id: string;
  name: string;
  email: string;
  role: Role;
  verified: boolean;
  createdAt: Date;
  /** has a password, rather than only links */
  hasPassword: boolean;
  /** a name above reports belongs to the account */
  isAuthor: boolean;
  memberships: MembershipView[];
  sessions: SessionView[];
  suspensions: SuspensionView[];
};

/** The report from which access was asked for: its title of today, and the place as a path. */
export type AskedFrom = { title: string; path: string };

export type AccessRequestView = {
  id: string;
  email: string;
  name: string;
  organisation: string;
  message: string;
  tierName: string;
  /** the report that they were reading, if it is still there */
  from: AskedFrom | null;
  createdAt: Date;
  answeredAt: Date | null;
  answeredByName: string | null;
  /** the account that a grant would go to: the requester's, or the one with the confirmed address */
  accountId: string | null;
};

export type AdminOverview = {
  people: number;
  staff: number;
  members: number;
  suspended: number;
  waitingRequests: number;
  /** complimentary and paid memberships that end within thirty days */
  endingSoon: number;
  /** gift links that work, unless their giver is no longer a member */
  giftsOpen: number;
  giftReaders: number;
};

import type { AlertPace, FollowKind } from "@/lib/db/generated/enums";
import type { ClaimRef } from "@/lib/evidence/types";
import type { SavedQuestion } from "@/lib/search/saved-question";

/** A line of the watchlist, limited to what its owner may read today. */
export type WatchlistItem = {
  id: string;
  kind: FollowKind;
  /** as `subjectText` writes it; null once its owner may no longer see it */
  subject: string | null;
  /** its name, title or question; null once its owner may no longer see it */
  name: string | null;
  nameZh: string | null;
  /** what its kind is called, if it is an entity */
  entityKind: string | null;
  /** of a claim, instead of a name */
  claim: ClaimRef | null;
  /** where it is shown */
  href: string | null;
  note: string;
  /** how soon they are told; null: as in their settings */
  pace: AlertPace | null;
  followedAt: Date;
  /** of a saved search: what it asks */
  question: SavedQuestion | null;
  /** of a saved search: reports that it finds and its owner has not seen, at most one more than `MOST_NEW` */
  fresh: number;
};

/** A group with its lines in order; `id` and `name` are null for what is in no group. */
export type WatchlistSection = { id: string | null; name: string | null; items: WatchlistItem[] };

export type Watchlist = {
  sections: WatchlistSection[];
  /** how many lines there are */
  total: number;
};

/** Subjects as the ids that changes are found by. */
export type Scope = {
  entityIds: string[];
  topics: string[];
  authorIds: string[];
  reportIds: string[];
  claimIds: string[];
  sourceIds: string[];
};

/** A saved search in a line, its question as `questionText` writes it, and since when its results are new: the last look at them. */
export type OwnSearch = { name: string; question: string; since: Date };

import type { FoundComments } from "@/lib/discussion/queries/read-comments";
import type { LiveFrom, Place, Standing } from "@/lib/discussion/types";

export const MARKS = ["pinned", "locked", "slow", "archived"] as const;
export type MarkKind = (typeof MARKS)[number];

/** By the latest comment, by when they began, by how many comments they have. */
export const ORDERS = ["active", "newest", "busiest"] as const;
export type Order = (typeof ORDERS)[number];

/** A category that this viewer may read. */
export type CategoryView = {
  id: string;
  slug: string;
  name: string;
  about: string;
  /** of the tier that opens it; null: everyone reads it */
  level: string | null;
  closed: boolean;
};

/** The same with its topics counted, up to a thousand and one. */
export type CountedCategory = CategoryView & { topics: number; lastAt: Date | null };

/** A thread in a list. */
export type ThreadLine = {
  id: string;
  place: Place;
  /** null: the discussion of a report */
  category: { slug: string; name: string } | null;
  starter: string | null;
  /** comments without the opening one of a topic */
  replies: number;
  createdAt: Date;
  lastAt: Date;
  marks: MarkKind[];
  /**
   * How many comments are new since the viewer was there, at most a hundred; `new`: they never were, and it was written in
   * since they have their account; null: they never were, or are not signed in.
   */
  unread: number | "new" | null;
};

export type ThreadList = { threads: ThreadLine[]; pinned: ThreadLine[]; next: string | null };

export type ThreadMark = {
  kind: MarkKind;
  seconds: number | null;
  reason: string;
  at: Date;
  by: string | null;
};

export type Topic =
  | { kind: "moved"; path: string }
  | ({
      kind: "open";
      id: string;
      path: string;
      category: CategoryView;
      /** null: erased */
      title: string | null;
      /** readers see the topic; otherwise only its author and moderators */
      listed: boolean;
      /** it is the viewer’s own, and its title may still be changed */
      mayRename: boolean;
      /** visible comments */
      count: number;
      standing: Standing;
      live: LiveFrom;
    } & FoundComments);

/** What the search found: a topic by its title, a report's discussion by the report's, or a comment. */
export type Found = {
  place: Place;
  commentId: string | null;
  writer: string | null;
  at: Date;
  /** a piece of the comment, in parts that match or not */
  excerpt: { text: string; hit: boolean }[];
};

/** A page of what was found; `next` begins the next one. */
export type FoundPage = { found: Found[]; next: string | null };

export type ManagedCategory = CategoryView & { minRank: number; position: number; topics: number };

/** A level that a category may have. */
export type Level = { rank: number; name: string };

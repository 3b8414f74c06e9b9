import { opens } from "@/lib/access/rank";
import { PUBLIC_RANK, STAFF_RANK } from "@/lib/access/types";

/** The `Thread.anchorKey` of the topic with this slug. */
export const keyOfTopic = (slug: string): string => `topic:${slug}`;

/** The slug in an `anchorKey`. */
export const slugOfTopic = (anchorKey: string): string => anchorKey.slice("topic:".length);

/** The page of a topic. */
export const pathOfTopic = (category: string, anchorKey: string): string =>
  `/forum/${category}/${slugOfTopic(anchorKey)}`;

/** Threads on a page of a list. */
export const THREADS_PER_PAGE = 25;
/** Topics are counted up to one more than this. */
export const MOST_COUNTED = 1_000;
/** New comments in a thread are counted up to this. */
export const MOST_UNREAD = 100;
/** What a search found, on a page. */
export const FOUND_PER_PAGE = 50;

/** What opens a category: the name of its tier, or the desk; null where everyone reads it. */
export function levelName({ minRank, tier }: { minRank: number; tier: string | null }): string | null {
  if (opens(PUBLIC_RANK, minRank)) return null;
  return opens(STAFF_RANK - 1, minRank) ? tier : "The desk";
}

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
/** Of a search; there are no further pages. */
export const MOST_FOUND = 50;

/** How many of the newest matches of the rarest term are examined and ranked together. */
export const WINDOW = 100;
/** How many entries, newest first, a walk examines before it gives up. */
export const WALKED = 5000;

/** From so many entries on, matches are looked for among the newest ones first. */
export const MANY = 100_000;

/**
 * Cost of fetching and matching an entry's words, against finding it in the inverted index and fetching its row; measured,
 * in microseconds. Where the newest entries come first, most of those found are not fetched, but the newest are listed.
 */
const MATCHING = 17;
const FINDING = 1;
const LISTING = 0.1;
/** Of the entries; as many as two of the hundred parts into which the planner's statistics divide them by date. */
const NEWEST = 0.02;

/**
 * Whether the newest matches of a term are found sooner by walking the entries by date than by the inverted index.
 * The index returns all matches, to be sorted; for a phrase it returns every entry with its words anywhere, to be
 * matched one by one. The planner assumes a match is as cheap as a comparison and so cannot be left to choose.
 *
 * @param share of the entries that contain the rarest word of the term, if known
 */
export function walkIsCheaper({
  share,
  phrase,
  entries,
}: {
  share: number;
  phrase: boolean;
  entries: number;
}): boolean {
  const found = share * entries;
  if (phrase) return found > WALKED;
  const indexed =
    entries < MANY ? found * FINDING : (found + NEWEST * entries) * LISTING + NEWEST * found * FINDING;
  return share > 0 && (WINDOW / share) * MATCHING < indexed;
}

/** More new results of a saved search are not counted. */
export const MOST_NEW = 20;

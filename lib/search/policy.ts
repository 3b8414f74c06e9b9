/** How many of the newest matches of the rarest term are examined and ranked together. */
export const WINDOW = 100;
/** How many entries, newest first, a walk examines before it gives up. */
export const WALKED = 5000;

/**
 * Cost of fetching and matching an entry's words, against finding it in the inverted index; measured, in microseconds.
 */
const MATCHING = 17;
const FINDING = 1;

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
  return share > 0 && (WINDOW / share) * MATCHING < found * FINDING;
}

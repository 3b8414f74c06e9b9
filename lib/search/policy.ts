/** How many of the newest matches of the rarest term are looked at and ranked together. */
export const WINDOW = 100;
/** How many entries, newest first, a walk looks at before it gives up. */
export const WALKED = 5000;

/** Fetching an entry's words and matching them, against finding one in the inverted index; measured, in microseconds. */
const MATCHING = 17;
const FINDING = 1;

/**
 * Whether the newest matches of a term are found sooner by going through the entries by date than by the inverted index.
 * The index gives all matches, to be sorted; of a phrase it gives every entry that has its words somewhere, to be matched
 * one by one. The planner takes a match for as cheap as a comparison and so cannot be left to choose.
 *
 * @param share of the entries that have the rarest word of the term, as far as is known
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

import { type RefObject, useEffect, useState } from "react";

/** Milliseconds of rest after the last letter before the search begins. */
const REST = 100;
const NOTHING = { of: "", found: [] };

/**
 * What a search finds while the user types. `of` is the query that it was found for: until the results for `asked`
 * arrive, an earlier one. Results are dropped while `held` is true.
 */
export function useFound<T>(
  asked: string,
  find: (words: string) => Promise<T[]> | T[],
  held: RefObject<boolean>,
): { of: string; found: T[] } {
  const [answer, setAnswer] = useState<{ of: string; found: T[] }>(NOTHING);
  useEffect(() => {
    if (asked === "") return setAnswer(NOTHING);
    let stale = false;
    const timer = setTimeout(async () => {
      const found = await find(asked);
      if (!stale && !held.current) setAnswer({ of: asked, found });
    }, REST);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, find, held]);
  return asked === "" ? NOTHING : answer;
}

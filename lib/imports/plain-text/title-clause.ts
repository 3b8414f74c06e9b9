import { sentences } from "@/lib/document/sentences";

const MAX_TITLE = 110;
const MIN_CLAUSE = 24;
/** Where a clause may end, the strongest first */
const ENDS = [/[;；:：—–。]\s*/g, /[,，]\s+/g] as const;

/**
 * A title for a text without one, in its own words: the first clause of its first sentence, at most 110 characters;
 * null if no sentence ends near enough to the beginning.
 */
export function titleClause(text: string): string | null {
  const head = text.slice(0, 1200);
  const first = sentences(head)[0]?.text ?? head;
  if (first.length > 1000) return null;
  const bare = first.replace(/[.。!！]+["”’)]?$/u, "").trim();
  if (bare.length <= MAX_TITLE) return bare;
  for (const end of ENDS) {
    const cuts = [...bare.matchAll(end)]
      .map((match) => match.index)
      .filter((at) => at >= MIN_CLAUSE && at <= MAX_TITLE);
    const cut = cuts.find((at) => !isInside(bare, at));
    if (cut !== undefined) return bare.slice(0, cut).trim();
  }
  const space = bare.lastIndexOf(" ", MAX_TITLE);
  return space < MIN_CLAUSE ? null : bare.slice(0, space).replace(/[\s,;:–—-]+$/u, "");
}

/** Within open brackets or quotation marks. */
function isInside(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const open = (before.match(/[(（“]/gu) ?? []).length;
  return open > (before.match(/[)）”]/gu) ?? []).length;
}

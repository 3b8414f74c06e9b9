/** Words that say that one body owns or controls another. */
const OWNERSHIP = [
  "own",
  "owns",
  "owned",
  "owner",
  "ownership",
  "subsidiary",
  "subsidiaries",
  "shareholder",
  "shareholders",
  "shareholding",
  "stake",
  "equity",
  "holds",
  "held",
  "holding",
  "acquired",
  "acquires",
  "acquisition",
  "parent",
];
const OWNERSHIP_ZH = ["控股", "持股", "子公司", "全资", "股权", "股东", "收购", "母公司", "持有"];
const WORDS = new RegExp(`\\b(?:${OWNERSHIP.join("|")})\\b|${OWNERSHIP_ZH.join("|")}`, "i");

/** Whether words speak of ownership, which is required to call an affiliate a subsidiary. */
export const speaksOfOwnership = (words: string): boolean => WORDS.test(words);

/**
 * Whether this evidence allows a kind of edge. `affiliated-with` needs only a source that says so; `subsidiary-of`
 * needs words that speak of ownership.
 */
export function needsOwnershipEvidence(kind: string, words: string | null): boolean {
  return kind === "subsidiary-of" && (words === null || !speaksOfOwnership(words));
}

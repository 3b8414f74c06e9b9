import { claimText } from "@/lib/evidence/claims/claim-text";
import type { WatchlistItem } from "@/lib/following/types";
import { MOST_NEW } from "@/lib/search/policy";

const KINDS = {
  topic: "Topic",
  author: "Author",
  report: "Report",
  claim: "Claim",
  search: "Saved search",
} as const;

/** What a line of the watchlist is called. */
export function itemName({ kind, name, claim }: Pick<WatchlistItem, "kind" | "name" | "claim">): string {
  if (claim) return claimText(claim);
  return name ?? (kind === "claim" ? "A claim that is not open to you today" : "No longer available");
}

/** What a line of the watchlist is: the kind of an entity, or of what else is followed. */
export function itemKind({ kind, entityKind }: Pick<WatchlistItem, "kind" | "entityKind">): string {
  return kind === "entity" ? (entityKind ?? "Entity") : KINDS[kind];
}

/** How many reports a saved search finds that its owner has not seen; empty for none. */
export function newResults(fresh: number): string {
  if (fresh === 0) return "";
  return fresh > MOST_NEW ? `More than ${MOST_NEW} new` : `${fresh} new`;
}

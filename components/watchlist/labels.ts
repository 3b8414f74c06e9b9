import { kindLabel } from "@/components/entity/labels";
import type { WatchlistItem } from "@/lib/following/types";

const KINDS = {
  topic: "Topic",
  author: "Author",
  report: "Report",
  claim: "Claim",
  search: "Saved search",
} as const;

/** What a line of the watchlist is: the kind of an entity, or of what else is followed. */
export function itemKind({ kind, entityKind }: Pick<WatchlistItem, "kind" | "entityKind">): string {
  return kind === "entity" ? kindLabel(entityKind ?? "Entity") : KINDS[kind];
}

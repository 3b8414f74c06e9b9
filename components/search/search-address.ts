import { hrefWith } from "@/components/ui/pagination";
import type { SearchQuery } from "@/lib/search/schema";

/** The address of a search; parameters in one order, so that each page has one address. */
export function searchHref(
  { q, as, sort, within, tag, open }: Omit<SearchQuery, "cursor">,
  cursor?: string | null,
): string {
  return hrefWith("/search", { q, as, sort, within, tag, open, cursor });
}

/** Whether some of the reports with the words are left out. */
export const isNarrowed = ({ within, tag, open }: Pick<SearchQuery, "within" | "tag" | "open">): boolean =>
  (within ?? tag ?? open) !== undefined;

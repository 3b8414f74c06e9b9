import { hrefWith } from "@/components/ui/pagination";
import { dayText } from "@/lib/evidence/claims/claim-text";
import { CREDIBILITY_WORDS, credibilityOf, RELIABILITY_WORDS, STATUS_WORDS } from "@/lib/evidence/grades";
import type { ListClaims } from "@/lib/evidence/ledger-query";
import type { Ledger } from "@/lib/evidence/types";

/** The filters of the ledger, without the position in the list. */
export type LedgerFilters = Omit<ListClaims, "before">;

/** The address of the ledger with these filters, in one order so that each page has one address. */
export function ledgerHref(filters: LedgerFilters, before?: string): string {
  const { entity, status, reliability, credibility, source, from, to } = filters;
  return hrefWith("/claims", { entity, status, reliability, credibility, source, from, to, before });
}

/** The filters of a page of the ledger in words: print hides the form that shows them. */
export function narrowedBy(
  { entity, source }: Pick<Ledger, "entity" | "source">,
  filters: LedgerFilters,
): string[] {
  const { status, reliability, from, to } = filters;
  const credibility = credibilityOf(filters.credibility ?? null);
  const words = [
    filters.entity && `those that name ${entity?.name ?? `“${filters.entity}”`}`,
    status && `status: ${STATUS_WORDS[status]}`,
    reliability && `source: ${reliability}, ${RELIABILITY_WORDS[reliability]}`,
    credibility && `credibility: ${credibility}, ${CREDIBILITY_WORDS[credibility]}`,
    filters.source && `from ${source?.name ?? `“${filters.source}”`}`,
    from && `asserted on ${dayText(from, "day")} or later`,
    to && `asserted on ${dayText(to, "day")} or before`,
  ];
  return words.flatMap((word) => word || []);
}

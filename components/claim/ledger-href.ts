import { hrefWith } from "@/components/ui/href-with";
import type { ListClaims } from "@/lib/evidence/ledger-query";

/** The filters of the ledger, without the position in the list. */
export type LedgerFilters = Omit<ListClaims, "before">;

/** The address of the ledger with these filters, in one order so that each page has one address. */
export function ledgerHref(filters: LedgerFilters, before?: string): string {
  const { entity, status, reliability, credibility, source, from, to } = filters;
  return hrefWith("/claims", { entity, status, reliability, credibility, source, from, to, before });
}

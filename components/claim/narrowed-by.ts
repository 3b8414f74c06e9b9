import { dayText } from "@/lib/evidence/claim-text";
import { CREDIBILITY_WORDS, credibilityOf, RELIABILITY_WORDS, STATUS_WORDS } from "@/lib/evidence/grades";
import type { Ledger } from "@/lib/evidence/types";
import type { LedgerFilters } from "./ledger-href";

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

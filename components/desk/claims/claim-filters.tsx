import { type FilterChoice, FilterForm } from "@/components/ui/filter-form";
import { STATUSES } from "@/lib/evidence/grades";
import { CLAIM_GAPS, CLAIM_STANDINGS, type ListDeskClaims } from "@/lib/evidence/recheck-query";

const STANDING_LABELS = { published: "Published", unpublished: "Not published" };
const GAP_LABELS = {
  unassessed: "No assessment",
  "no-source": "No source",
  "ungraded-source": "Source not graded",
};
const CHOICES: FilterChoice[] = [
  {
    name: "status",
    label: "Status",
    options: STATUSES.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
  },
  {
    name: "standing",
    label: "Publication",
    options: CLAIM_STANDINGS.map((value) => ({ value, label: STANDING_LABELS[value] })),
  },
  {
    name: "gap",
    label: "Missing",
    options: CLAIM_GAPS.map((value) => ({ value, label: GAP_LABELS[value] })),
  },
];

/** Search and filters for the list of claims. */
export function ClaimFilters({ filters }: { filters: Omit<ListDeskClaims, "after"> }) {
  return (
    <FilterForm
      action="/desk/claims"
      clearHref="/desk/claims?tab=all"
      wordsLabel="Words or subject"
      hidden={{ name: "tab", value: "all" }}
      choices={CHOICES}
      filters={filters}
      className="sm:grid-cols-[minmax(10rem,1fr)_repeat(3,minmax(0,9.5rem))_auto]"
    />
  );
}

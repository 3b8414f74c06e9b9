import { type FilterChoice, FilterForm } from "@/components/ui/filter-form";
import { AFFILIATION_WORDS, AFFILIATIONS, RELIABILITIES, RELIABILITY_WORDS } from "@/lib/evidence/grades";
import type { ListDeskSources } from "@/lib/evidence/sources/schema";

const CHOICES: FilterChoice[] = [
  {
    name: "grade",
    label: "Reliability",
    options: [
      ...RELIABILITIES.map((grade) => ({ value: grade, label: `${grade}, ${RELIABILITY_WORDS[grade]}` })),
      { value: "none", label: "Not graded" },
    ],
  },
  {
    name: "affiliation",
    label: "State affiliation",
    options: AFFILIATIONS.map((value) => ({ value, label: AFFILIATION_WORDS[value] })),
  },
];

/** Search and filters for the list of sources. */
export function SourceFilters({ filters }: { filters: Omit<ListDeskSources, "after"> }) {
  return (
    <FilterForm
      action="/desk/sources"
      clearHref="/desk/sources"
      wordsLabel="Name, publisher or owner"
      choices={CHOICES}
      filters={filters}
      className="sm:grid-cols-[minmax(10rem,1fr)_repeat(2,minmax(0,12rem))_auto]"
    />
  );
}

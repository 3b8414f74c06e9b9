import { FilterForm } from "@/components/ui/filter-form";
import { ROLES } from "@/lib/access/types";
import { type PeopleFilters as Filters, PERSON_STATES } from "@/lib/membership/schema";
import type { OfferedTier } from "@/lib/membership/types";
import { ROLE_LABELS } from "./role-label";

const STATE_LABELS = { active: "Active", suspended: "Suspended", unconfirmed: "Address not confirmed" };

/** What the list of people can be narrowed by, besides words. */
export function peopleChoices(tiers: readonly OfferedTier[]) {
  return [
    { name: "role", label: "Role", options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })) },
    {
      name: "state",
      label: "State",
      options: PERSON_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
    },
    {
      name: "tier",
      label: "Tier",
      options: tiers.filter((tier) => tier.sold).map((tier) => ({ value: tier.slug, label: tier.name })),
    },
  ] as const;
}

/** Search and filters of the list of people. */
export function PeopleFilters({ filters, tiers }: { filters: Filters; tiers: OfferedTier[] }) {
  return (
    <FilterForm
      action="/admin/people"
      clearHref="/admin/people"
      wordsLabel="Name or e-mail"
      choices={peopleChoices(tiers)}
      filters={filters}
      className="sm:grid-cols-[minmax(12rem,1fr)_repeat(3,minmax(0,9rem))_auto]"
    />
  );
}

import { FilterForm } from "@/components/ui/filter-form";
import { ROLES } from "@/lib/access/types";
import { type PeopleFilters as Filters, PERSON_STATES } from "@/lib/membership/schema";
import type { OfferedTier } from "@/lib/membership/types";
import { ROLE_LABELS } from "./role-label";

const STATE_LABELS = { active: "Active", suspended: "Suspended", unconfirmed: "Address not confirmed" };

type Props = {
  filters: Filters;
  tiers: OfferedTier[];
  /** the page that is filtered */
  action?: string;
  /** in two columns */
  narrow?: boolean;
};

/** Search and filters of the list of people. */
export function PeopleFilters({ filters, tiers, action = "/admin/people", narrow = false }: Props) {
  const choices = [
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
  ];
  return (
    <FilterForm
      action={action}
      clearHref={action}
      wordsLabel="Name or e-mail"
      choices={choices}
      filters={filters}
      className={narrow ? "" : "sm:grid-cols-[minmax(12rem,1fr)_repeat(3,minmax(0,9rem))_auto]"}
    />
  );
}

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { ROLES } from "@/lib/access/types";
import { type PeopleFilters as Filters, PERSON_STATES } from "@/lib/membership/schema";
import type { OfferedTier } from "@/lib/membership/types";
import { ROLE_LABELS } from "./role-label";

const STATE_LABELS = { active: "Active", suspended: "Suspended", unconfirmed: "Address not confirmed" };

/** Search and filters of the list of people, as a plain form. */
export function PeopleFilters({ filters, tiers }: { filters: Filters; tiers: OfferedTier[] }) {
  const choices = [
    { name: "role", label: "Role", options: ROLES.map((role) => [role, ROLE_LABELS[role]]) },
    { name: "state", label: "State", options: PERSON_STATES.map((state) => [state, STATE_LABELS[state]]) },
    {
      name: "tier",
      label: "Tier",
      options: tiers.filter((tier) => tier.sold).map((tier) => [tier.slug, tier.name]),
    },
  ] as const;
  const filtered = Object.keys(filters).length > 0;
  return (
    <search>
      <form
        action="/admin/people"
        className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(12rem,1fr)_repeat(3,minmax(0,9rem))_auto]"
      >
        <Field label="Name or e-mail" className="max-sm:col-span-2">
          {(control) => <Input {...control} type="search" name="q" defaultValue={filters.q} />}
        </Field>
        {choices.map(({ name, label, options }) => (
          <Field key={name} label={label}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">All</option>
                {options.map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        <div className="flex gap-2">
          <Button type="submit" variant="secondary">
            Show
          </Button>
          {filtered && (
            <LinkButton href="/admin/people" variant="quiet">
              Clear
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}

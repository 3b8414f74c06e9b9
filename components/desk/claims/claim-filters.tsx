import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { STATUSES } from "@/lib/evidence/grades";
import { CLAIM_GAPS, CLAIM_STANDINGS, type ListDeskClaims } from "@/lib/evidence/recheck-query";

const STANDING_LABELS = { published: "Published", unpublished: "Not published" };
const GAP_LABELS = {
  unassessed: "No assessment",
  "no-source": "No source",
  "ungraded-source": "Source not graded",
};
const CHOICES = [
  {
    name: "status",
    label: "Status",
    options: STATUSES.map((value) => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) })),
  },
  {
    name: "standing",
    label: "Standing",
    options: CLAIM_STANDINGS.map((value) => ({ value, text: STANDING_LABELS[value] })),
  },
  {
    name: "gap",
    label: "Missing",
    options: CLAIM_GAPS.map((value) => ({ value, text: GAP_LABELS[value] })),
  },
] as const;

/** Search and filters of all claims, as a plain form. */
export function ClaimFilters({ filters }: { filters: Omit<ListDeskClaims, "after"> }) {
  return (
    <search>
      <form
        action="/desk/claims"
        className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(10rem,1fr)_repeat(3,minmax(0,9.5rem))_auto]"
      >
        <input type="hidden" name="tab" value="all" />
        <Field label="Words or subject" className="max-sm:col-span-2">
          {(control) => <Input {...control} type="search" name="q" defaultValue={filters.q} />}
        </Field>
        {CHOICES.map(({ name, label, options }) => (
          <Field key={name} label={label}>
            {(control) => (
              <Select {...control} name={name} defaultValue={filters[name] ?? ""}>
                <option value="">All</option>
                {options.map(({ value, text }) => (
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
          {Object.values(filters).some(Boolean) && (
            <LinkButton href="/desk/claims?tab=all" variant="quiet">
              Clear
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}

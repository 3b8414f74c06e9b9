import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { AFFILIATION_WORDS, AFFILIATIONS, RELIABILITIES, RELIABILITY_WORDS } from "@/lib/evidence/grades";
import type { ListDeskSources } from "@/lib/evidence/source-schema";

const GRADES = [
  ...RELIABILITIES.map((grade) => [grade, `${grade}, ${RELIABILITY_WORDS[grade]}`] as const),
  ["none", "Not graded"] as const,
];

/** Search and filters of the list of sources, as a plain form. */
export function SourceFilters({ filters }: { filters: Omit<ListDeskSources, "after"> }) {
  return (
    <search>
      <form
        action="/desk/sources"
        className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(10rem,1fr)_repeat(2,minmax(0,12rem))_auto]"
      >
        <Field label="Name, publisher or owner" className="max-sm:col-span-2">
          {(control) => <Input {...control} type="search" name="q" defaultValue={filters.q} />}
        </Field>
        <Field label="Reliability">
          {(control) => (
            <Select {...control} name="grade" defaultValue={filters.grade ?? ""}>
              <option value="">All</option>
              {GRADES.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="State affiliation">
          {(control) => (
            <Select {...control} name="affiliation" defaultValue={filters.affiliation ?? ""}>
              <option value="">All</option>
              {AFFILIATIONS.map((value) => (
                <option key={value} value={value}>
                  {AFFILIATION_WORDS[value]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex gap-2">
          <Button type="submit" variant="secondary">
            Show
          </Button>
          {Object.values(filters).some(Boolean) && (
            <LinkButton href="/desk/sources" variant="quiet">
              Clear
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}

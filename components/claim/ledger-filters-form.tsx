import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/controls";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";
import {
  CREDIBILITIES,
  CREDIBILITY_WORDS,
  RELIABILITIES,
  RELIABILITY_WORDS,
  STATUS_WORDS,
  STATUSES,
} from "@/lib/evidence/grades";
import type { Ledger } from "@/lib/evidence/types";
import type { LedgerFilters } from "./ledger-filters";

/** `name` makes the ids of the form unique: the page holds it twice, for wide and narrow screens. */
type Props = { name: string; ledger: Ledger; filters: LedgerFilters };

/** The filters of the ledger; works without JavaScript. */
export function LedgerFiltersForm({ name, ledger, filters }: Props) {
  const { entity, status, reliability, credibility, source, from, to } = filters;
  const subjects = new Set(ledger.rows.map(({ subject }) => subject.name));
  return (
    <form method="get" action="/claims" aria-label="Narrow the list of claims" className="space-y-4">
      <Field label="Entity" id={`${name}-entity`} hint="A company, material, place … in any language">
        {(control) => (
          <Input
            {...control}
            name="entity"
            defaultValue={ledger.entity?.name ?? entity}
            list={`${name}-entities`}
            autoComplete="off"
          />
        )}
      </Field>
      <datalist id={`${name}-entities`}>
        {[...subjects].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <Choice
        name={name}
        field="status"
        label="Status"
        value={status}
        words={STATUSES.map((key) => [key, STATUS_WORDS[key]])}
      />
      <Choice
        name={name}
        field="reliability"
        label="Source’s reliability"
        value={reliability}
        words={RELIABILITIES.map((key) => [key, `${key} – ${RELIABILITY_WORDS[key]}`])}
      />
      <Choice
        name={name}
        field="credibility"
        label="Credibility"
        value={credibility?.toString()}
        words={CREDIBILITIES.map((key) => [String(key), `${key} – ${CREDIBILITY_WORDS[key]}`])}
      />
      <Choice
        name={name}
        field="source"
        label="Source"
        value={source}
        words={ledger.sources.map((each) => [each.slug, each.name])}
      />
      <div className="grid gap-3 sm:max-lg:grid-cols-2">
        <Field label="Asserted from" id={`${name}-from`}>
          {(control) => <DayInput {...control} name="from" day={from} />}
        </Field>
        <Field label="Asserted until" id={`${name}-to`}>
          {(control) => <DayInput {...control} name="to" day={to} />}
        </Field>
      </div>
      <div className="flex items-center gap-4">
        <Button type="submit" variant="secondary">
          Show
        </Button>
        {Object.values(filters).some((value) => value !== undefined) && (
          <a href="/claims" className="text-link text-sm">
            Clear all
          </a>
        )}
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; field: string; label: string; value?: string; words: [string, string][] };

function Choice({ name, field, label, value, words }: ChoiceProps) {
  return (
    <Field label={label} id={`${name}-${field}`}>
      {(control) => (
        <Select {...control} name={field} defaultValue={value ?? ""}>
          <option value="">Any</option>
          {words.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

"use client";

import { Input, Select } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { predicateOf } from "@/lib/evidence/claims/predicates";
import type { ClaimFacts } from "@/lib/evidence/claims/schema";
import { UNITS, unitsFor } from "@/lib/evidence/quantity/units";
import type { ClaimValues } from "./claim-values";

type Props = {
  values: ClaimValues;
  errors: Partial<Record<keyof ClaimFacts, string>>;
  onValues: (change: Partial<ClaimValues>) => void;
};

const SIGNS: [ClaimValues["comparator"], string][] = [
  ["eq", "= exactly"],
  ["about", "≈ about"],
  ["gt", "> more than"],
  ["gte", "≥ at least"],
  ["lt", "< less than"],
  ["lte", "≤ at most"],
  ["range", "– range"],
];

/** How a number is meant, the number, and its unit: whichever the property takes. */
export function QuantityFields({ values, errors, onValues }: Props) {
  const { comparator, value, upper, unit, predicate } = values;
  const dimension = predicateOf(predicate)?.dimension;
  const units = dimension ? unitsFor(dimension) : UNITS;
  const range = comparator === "range";
  return (
    <div className="grid grid-cols-[9.5rem_minmax(0,1fr)] items-end gap-x-3 gap-y-4">
      <Field label="Meant as" error={errors.comparator}>
        {(control) => (
          <Select
            {...control}
            value={comparator}
            onChange={(event) =>
              onValues({ comparator: SIGNS.find(([sign]) => sign === event.target.value)?.[0] ?? "eq" })
            }
          >
            {SIGNS.map(([sign, label]) => (
              <option key={sign} value={sign}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={range ? "From" : "Number"} id="claim-value" error={errors.value}>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            value={value}
            onChange={(event) => onValues({ value: event.target.value })}
          />
        )}
      </Field>
      {range && (
        <Field label="To" className="col-start-2" error={errors.upper}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              maxLength={40}
              value={upper}
              onChange={(event) => onValues({ upper: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label="Unit" id="claim-unit" className="col-span-2" error={errors.unit}>
        {(control) => (
          <Select {...control} value={unit} onChange={(event) => onValues({ unit: event.target.value })}>
            <option value="">Choose a unit…</option>
            {unit !== "" && !units.some(({ code }) => code === unit) && (
              <option value={unit}>{unit} (does not fit)</option>
            )}
            {units.map(({ code, label, name }) => (
              <option key={code} value={code}>
                {label === name ? label : `${label} · ${name}`}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

import type { ReactNode } from "react";
import { Select } from "@/components/ui/controls";
import { DayInput } from "@/components/ui/day-input";
import { Field } from "@/components/ui/field";

type Props = { name: string; label: string; value: string };

/** A choice from a list, or all. */
export function ChoiceField({ name, label, value, children }: Props & { children: ReactNode }) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={value}>
          <option value="">All</option>
          {children}
        </Select>
      )}
    </Field>
  );
}

/** A calendar day. */
export function DayField({ name, label, value }: Props) {
  return <Field label={label}>{(control) => <DayInput {...control} name={name} day={value} />}</Field>;
}

import type { ReactNode } from "react";
import { Input, Select } from "@/components/ui/controls";
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
  return (
    <Field label={label}>
      {(control) => <Input {...control} type="date" name={name} defaultValue={value} />}
    </Field>
  );
}

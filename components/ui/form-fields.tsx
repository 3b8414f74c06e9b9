"use client";

import type { ReactNode } from "react";
import { messagesOf, typedInto } from "@/lib/auth/guard/form-state";
import { useAnswer } from "./action-form";
import { Input, Select, Switch, Textarea } from "./controls";
import { DayInput } from "./day-input";
import { Choice, type ControlWiring, Field } from "./field";
import { RadioGroup, type RadioGroupProps } from "./radio-group";

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  defaultValue?: string;
  className?: string;
};

/** The value typed last, or else the stored one; and what is wrong with it. */
function useField(name: string, defaultValue = "") {
  const answer = useAnswer();
  const typed = answer?.status === "error" ? (typedInto(answer, name) ?? "") : undefined;
  return { error: messagesOf(answer, name), value: typed ?? defaultValue };
}

/** Label, hint and messages around one control; the control gets the value to begin with. */
function FormField({
  name,
  defaultValue,
  children,
  ...field
}: FieldProps & { children: (control: ControlWiring & { name: string }, value: string) => ReactNode }) {
  const { error, value } = useField(name, defaultValue);
  return (
    <Field {...field} error={error}>
      {(control) => children({ ...control, name }, value)}
    </Field>
  );
}

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "number";
  autoComplete?: string;
  min?: string;
  readOnly?: boolean;
};

/** One line of text, inside an `ActionForm`. */
export function TextField({ type, autoComplete, min, readOnly, ...field }: TextFieldProps) {
  return (
    <FormField {...field}>
      {(control, value) => (
        <Input {...control} {...{ type, autoComplete, min, readOnly }} defaultValue={value} />
      )}
    </FormField>
  );
}

/** A calendar day, inside an `ActionForm`. */
export function DayField(field: FieldProps) {
  return (
    <FormField {...field}>{(control, value) => <DayInput {...control} key={value} day={value} />}</FormField>
  );
}

/** Several lines of text, inside an `ActionForm`. */
export function TextareaField({ rows, ...field }: FieldProps & { rows?: number }) {
  return (
    <FormField {...field}>
      {(control, value) => <Textarea {...control} rows={rows} defaultValue={value} />}
    </FormField>
  );
}

export type SelectOption = { value: string; label: string };

/** One choice from a list, inside an `ActionForm`. */
export function SelectField({ options, ...field }: FieldProps & { options: readonly SelectOption[] }) {
  return (
    <FormField {...field}>
      {(control, value) => (
        // A select does not pick up a changed default by itself.
        <Select {...control} key={value} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}

/** One choice out of a few, each with an explanation, inside an `ActionForm`. */
export function RadioField({ name, defaultValue, ...group }: Omit<RadioGroupProps, "error">) {
  const { error, value } = useField(name, defaultValue);
  return <RadioGroup {...group} key={value} name={name} defaultValue={value} error={error[0]} />;
}

type SwitchFieldProps = Pick<FieldProps, "name" | "label" | "hint"> & { on: boolean };

/** On or off, inside an `ActionForm`; a switch that is off sends nothing. */
export function SwitchField({ name, label, hint, on }: SwitchFieldProps) {
  const answer = useAnswer();
  const checked = answer?.status === "error" ? typedInto(answer, name) !== undefined : on;
  return (
    <Choice label={label} hint={hint}>
      {(control) => (
        <Switch {...control} key={String(checked)} name={name} value="true" defaultChecked={checked} />
      )}
    </Choice>
  );
}

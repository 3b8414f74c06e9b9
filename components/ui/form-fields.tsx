"use client";

import type { ReactNode } from "react";
import { messagesOf, typedInto } from "@/lib/auth/guard/form-state";
import { useAnswer } from "./action-form";
import { Input, Select, Textarea } from "./controls";
import { Field } from "./field";
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

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "date" | "number";
  autoComplete?: string;
  min?: string;
  readOnly?: boolean;
};

/** One line of text, inside an `ActionForm`. */
export function TextField({
  name,
  label,
  hint,
  required,
  defaultValue,
  className,
  ...input
}: TextFieldProps) {
  const { error, value } = useField(name, defaultValue);
  return (
    <Field label={label} hint={hint} error={error} required={required} className={className}>
      {(control) => <Input {...control} {...input} name={name} defaultValue={value} />}
    </Field>
  );
}

/** Several lines of text, inside an `ActionForm`. */
export function TextareaField({
  name,
  label,
  hint,
  required,
  defaultValue,
  className,
  rows,
}: FieldProps & { rows?: number }) {
  const { error, value } = useField(name, defaultValue);
  return (
    <Field label={label} hint={hint} error={error} required={required} className={className}>
      {(control) => <Textarea {...control} name={name} rows={rows} defaultValue={value} />}
    </Field>
  );
}

export type SelectOption = { value: string; label: string };

/** One choice from a list, inside an `ActionForm`. */
export function SelectField({
  name,
  label,
  hint,
  required,
  defaultValue,
  className,
  options,
}: FieldProps & { options: readonly SelectOption[] }) {
  const { error, value } = useField(name, defaultValue);
  return (
    <Field label={label} hint={hint} error={error} required={required} className={className}>
      {(control) => (
        // A select does not pick up a changed default by itself.
        <Select {...control} key={value} name={name} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** One choice out of a few, each with an explanation, inside an `ActionForm`. */
export function RadioField({ name, defaultValue, ...group }: Omit<RadioGroupProps, "error">) {
  const { error, value } = useField(name, defaultValue);
  return <RadioGroup {...group} key={value} name={name} defaultValue={value} error={error[0]} />;
}

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type FormState, messagesOf, typedInto } from "@/lib/auth/guard/form-state";

type TextFieldProps = {
  state: FormState;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  type?: "text" | "email";
  autoComplete: string;
  /** the value before the user types anything */
  initial?: string;
  autoFocus?: boolean;
  readOnly?: boolean;
};

/** A text field that keeps what was typed when the form comes back. */
export function TextField({ state, name, label, hint, initial, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={messagesOf(state, name)} required>
      {(control) => (
        <Input
          {...control}
          {...input}
          name={name}
          defaultValue={typedInto(state, name) ?? initial}
          {...(input.type === "email" && { inputMode: "email", autoCapitalize: "none", spellCheck: false })}
        />
      )}
    </Field>
  );
}

/** The e-mail address that identifies an account. */
export function EmailField(
  props: Pick<TextFieldProps, "state" | "hint" | "initial" | "autoFocus"> & { label?: string },
) {
  return <TextField label="E-mail address" {...props} name="email" type="email" autoComplete="username" />;
}

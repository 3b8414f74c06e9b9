import type { ReactNode } from "react";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { type FormState, formMessages, messagesOf, typedInto } from "@/lib/auth/guard/form-state";

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

/** The result of the whole form, above its fields: what is wrong, or that it worked. */
export function FormAnswer({ state, fields }: { state: FormState; fields: readonly string[] }) {
  const problems = formMessages(state, fields);
  if (problems.length > 0) {
    return (
      <FormMessage tone="danger" title={problems[0]}>
        {problems.slice(1).map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </FormMessage>
    );
  }
  return state?.message ? <FormMessage tone="good" title={state.message} /> : null;
}

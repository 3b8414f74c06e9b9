"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/controls";
import { Field } from "@/components/ui/field";
import { type FormState, messagesOf } from "@/lib/auth/guard/form-state";

type PasswordFieldProps = {
  state: FormState;
  name: string;
  label: string;
  hint?: ReactNode;
  /** tells password managers to fill in the known password or to generate one */
  autoComplete: "current-password" | "new-password";
};

/** A password field whose value can be shown while typing; the server never sends it back. */
export function PasswordField({ state, name, label, hint, autoComplete }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field label={label} hint={hint} error={messagesOf(state, name)} required>
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            name={name}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className="pr-11"
          />
          {scripted && (
            <Button
              variant="quiet"
              size="icon-sm"
              aria-label={`Show ${label.toLowerCase()}`}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
              className="absolute top-1 right-1"
            >
              <Icon aria-hidden="true" />
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

/** What a new password must be, said before the user chooses one. */
export const NEW_PASSWORD_HINT =
  "At least 15 characters. A few words that only you would put together work best; spaces are fine.";

/** A field for a password to be set. */
export function NewPasswordField({ state, label = "Password" }: { state: FormState; label?: string }) {
  return (
    <PasswordField
      state={state}
      name="password"
      label={label}
      hint={NEW_PASSWORD_HINT}
      autoComplete="new-password"
    />
  );
}

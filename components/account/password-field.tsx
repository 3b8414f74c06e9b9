"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type FormState, messagesOf } from "@/lib/auth/guard/form-state";

type PasswordFieldProps = {
  state: FormState;
  name: string;
  label: string;
  hint?: ReactNode;
  /** for password managers: fill in the one they know, or make a new one */
  autoComplete: "current-password" | "new-password";
};

/** A password, which can be shown while it is typed; never sent back by the server. */
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

/** What a new password must be, said before it is chosen. */
export const NEW_PASSWORD_HINT =
  "At least 15 characters. A few words that belong to you alone are best; spaces are fine.";

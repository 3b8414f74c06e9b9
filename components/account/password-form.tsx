"use client";

import { SubmitButton } from "@/components/ui/action-form";
import { changePasswordAction } from "@/lib/auth/actions";
import { FormAnswer } from "./fields";
import { NEW_PASSWORD_HINT, PasswordField } from "./password-field";
import { useFormAction } from "./use-form-action";

/** Changes the password, or sets the first one for an account that signs in by links. */
export function PasswordForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const { state, form } = useFormAction(changePasswordAction);
  return (
    <form {...form} className="space-y-4">
      <FormAnswer state={state} fields={["currentPassword", "newPassword"]} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      {hasPassword && (
        <PasswordField
          state={state}
          name="currentPassword"
          label="Current password"
          autoComplete="current-password"
        />
      )}
      <PasswordField
        state={state}
        name="newPassword"
        label="New password"
        hint={NEW_PASSWORD_HINT}
        autoComplete="new-password"
      />
      <SubmitButton variant="secondary">{hasPassword ? "Change password" : "Set password"}</SubmitButton>
    </form>
  );
}

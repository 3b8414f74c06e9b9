"use client";

import { FormAnswer, TextField } from "@/components/account/fields";
import { NewPasswordField } from "@/components/account/password-field";
import { useFormAction } from "@/components/account/use-form-action";
import { SubmitButton } from "@/components/ui/action-form";
import { acceptInvitationAction } from "@/lib/people/actions";

/** Accepts an invitation; `email` where a new account is made for it. */
export function AcceptForm({ token, email }: { token: string; email: string | null }) {
  const { state, form } = useFormAction(acceptInvitationAction);
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={email === null ? [] : ["name", "password"]} />
      <input type="hidden" name="token" value={token} />
      {email !== null && (
        <>
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <TextField state={state} name="name" label="Your name" autoComplete="name" />
          <NewPasswordField state={state} />
        </>
      )}
      <SubmitButton size="lg" className="w-full">
        {email === null ? "Accept" : "Accept and create my account"}
      </SubmitButton>
    </form>
  );
}

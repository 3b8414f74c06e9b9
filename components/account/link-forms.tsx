"use client";

import { SubmitButton } from "@/components/ui/action-form";
import {
  confirmNewEmailAction,
  resetPasswordAction,
  setUpAction,
  useSignInLinkAction,
  verifyEmailAction,
} from "@/lib/auth/actions";
import { EmailField, FormAnswer, TextField } from "./fields";
import { NewPasswordField, PasswordField } from "./password-field";
import { useFormAction } from "./use-form-action";

/** The link that is used, and the page to return to. */
type Confirming = { token: string; next: string | undefined };

/** Programs that open links in mails press no buttons, so only this press uses up the link. */
export function UseSignInLinkForm({ token, next }: { token: string; next: string }) {
  const { state, form } = useFormAction(useSignInLinkAction);
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={[]} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      <SubmitButton size="lg" className="w-full">
        Sign in
      </SubmitButton>
    </form>
  );
}

/** Confirms the address of a new account; `email` where the password is needed too. */
export function VerifyEmailForm({ token, email, next }: Confirming & { email: string | null }) {
  const { state, form } = useFormAction(verifyEmailAction);
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={["password"]} />
      <input type="hidden" name="token" value={token} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      {email !== null && (
        <>
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <PasswordField state={state} name="password" label="Password" autoComplete="current-password" />
        </>
      )}
      <SubmitButton size="lg" className="w-full">
        Confirm my address
      </SubmitButton>
    </form>
  );
}

/** Switches the account to the new address. */
export function ConfirmNewEmailForm({ token }: { token: string }) {
  const { state, form } = useFormAction(confirmNewEmailAction);
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={[]} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton size="lg" className="w-full">
        Use this address
      </SubmitButton>
    </form>
  );
}

/** Sets a new password, from a link. */
export function ResetPasswordForm({ token, email, next }: Confirming & { email: string }) {
  const { state, form } = useFormAction(resetPasswordAction);
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={["password"]} />
      <input type="hidden" name="token" value={token} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <NewPasswordField state={state} label="New password" />
      <SubmitButton size="lg" className="w-full">
        Save and sign in
      </SubmitButton>
    </form>
  );
}

/** Creates the first administrator of an installation. */
export function SetUpForm({ token }: { token: string }) {
  const { state, form } = useFormAction(setUpAction);
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={["name", "email", "password"]} />
      <input type="hidden" name="token" value={token} />
      <TextField state={state} name="name" label="Your name" autoComplete="name" />
      <EmailField state={state} />
      <NewPasswordField state={state} />
      <SubmitButton size="lg" className="w-full">
        Create the administrator
      </SubmitButton>
    </form>
  );
}

"use client";

import { SubmitButton } from "@/components/ui/action-form";
import { signInAction } from "@/lib/auth/actions";
import { EmailField, FormAnswer } from "./fields";
import { Mailed } from "./mailed";
import { PasswordField } from "./password-field";
import { useFormAction } from "./use-form-action";

type SignInFormProps = { next: string; resetHref: string; againHref: string; demonstration: boolean };

/** Signs in with a password, or with a link mailed to the same address. */
export function SignInForm({ next, resetHref, againHref, demonstration }: SignInFormProps) {
  const { state, form } = useFormAction(signInAction);
  if (state?.data) {
    return (
      <Mailed
        to={state.data.mailedTo}
        again={{ href: againHref, label: "Sign in another way" }}
        demonstration={demonstration}
      >
        {(address) => (
          <>
            If there is an account for {address}, a link to sign in is on its way. It works once, for 15
            minutes.
          </>
        )}
      </Mailed>
    );
  }
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={["email", "password"]} />
      <input type="hidden" name="next" value={next} />
      <EmailField state={state} />
      <PasswordField state={state} name="password" label="Password" autoComplete="current-password" />
      <p className="-mt-2! text-right text-sm">
        <a href={resetHref} className="text-link">
          Forgot your password?
        </a>
      </p>
      <SubmitButton size="lg" className="w-full" name="how" value="password">
        Sign in
      </SubmitButton>
      <div className="flex items-center gap-4 text-sm text-ink-faint">
        <hr className="h-px flex-1 border-0 bg-rule" />
        or
        <hr className="h-px flex-1 border-0 bg-rule" />
      </div>
      <SubmitButton variant="secondary" size="lg" className="w-full" name="how" value="link">
        Mail me a link instead
      </SubmitButton>
    </form>
  );
}

"use client";

import { SubmitButton } from "@/components/ui/action-form";
import { signUpAction } from "@/lib/auth/actions";
import { withNext } from "@/lib/auth/next-path";
import { EmailField, FormAnswer, TextField } from "./fields";
import { Mailed } from "./mailed";
import { NewPasswordField } from "./password-field";
import { useFormAction } from "./use-form-action";

/** Creates an account; only the mail tells what came of it. */
export function SignUpForm({ next, demonstration }: { next: string; demonstration: boolean }) {
  const { state, form } = useFormAction(signUpAction);
  if (state?.data) {
    return (
      <Mailed
        to={state.data.mailedTo}
        again={{ href: withNext("/sign-up", next), label: "Use another address" }}
        demonstration={demonstration}
      >
        {(address) => (
          <>One more step: open the link in the mail to {address} to confirm that the address is yours.</>
        )}
      </Mailed>
    );
  }
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={["name", "email", "password"]} />
      <input type="hidden" name="next" value={next} />
      <TextField state={state} name="name" label="Your name" autoComplete="name" />
      <EmailField state={state} />
      <NewPasswordField state={state} />
      <SubmitButton size="lg" className="w-full" name="how" value="password">
        Create my account
      </SubmitButton>
      <SubmitButton variant="quiet" className="w-full" name="how" value="link">
        Sign up without a password: mail me a link
      </SubmitButton>
    </form>
  );
}

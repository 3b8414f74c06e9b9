"use client";

import { SubmitButton } from "@/components/ui/action-form";
import { requestPasswordResetAction } from "@/lib/auth/actions";
import { EmailField, FormAnswer } from "./fields";
import { Mailed } from "./mailed";
import { useFormAction } from "./use-form-action";

/** Requests a link to choose a new password. */
export function RequestResetForm({ next, demonstration }: { next: string; demonstration: boolean }) {
  const { state, form } = useFormAction(requestPasswordResetAction);
  if (state?.data) {
    return (
      <Mailed
        to={state.data.mailedTo}
        again={{ href: "/reset-password", label: "Use another address" }}
        demonstration={demonstration}
      >
        {(address) => (
          <>
            If there is an account for {address}, a link to choose a new password is on its way. It works
            once, for one hour.
          </>
        )}
      </Mailed>
    );
  }
  return (
    <form {...form} className="space-y-5">
      <FormAnswer state={state} fields={["email"]} />
      <input type="hidden" name="next" value={next} />
      <EmailField state={state} />
      <SubmitButton size="lg" className="w-full">
        Mail me a link
      </SubmitButton>
    </form>
  );
}

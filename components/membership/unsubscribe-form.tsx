import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { unsubscribeAction } from "@/lib/mail/actions";
import { ActionForm } from "./action-form";

/** Stops mails on new reports for whoever holds the link; without a good one it says where else to do so. */
export function UnsubscribeForm({ token }: { token: string | null }) {
  return (
    <>
      <h1 className="type-title">Mails on new reports</h1>
      {token === null ? (
        <p className="mt-4 type-summary">
          This link is not complete. Use the one at the foot of the mail, or change what you get in{" "}
          <a href="/account" className="text-link">
            your account
          </a>
          .
        </p>
      ) : (
        <ActionForm
          action={unsubscribeAction}
          values={{ token }}
          className="mt-4 space-y-6"
          whenDone={
            <FormMessage tone="good" title="Done: you will get no more of these mails" className="mt-6">
              <p>
                If you change your mind, switch them on again in{" "}
                <a href="/account" className="text-link">
                  your account
                </a>
                .
              </p>
            </FormMessage>
          }
        >
          <p className="type-summary">Do you want to stop getting a mail on each new report?</p>
          <SubmitButton size="lg">Stop these mails</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

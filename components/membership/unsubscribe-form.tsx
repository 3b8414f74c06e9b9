import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { unsubscribeAction } from "@/lib/preferences/actions";

/** Unsubscribes the holder of the link from mails about new reports; without a valid link, says where else to do so. */
export function UnsubscribeForm({ token }: { token: string | null }) {
  return (
    <>
      <h1 className="type-title">Mails about new reports</h1>
      {token === null ? (
        <p className="mt-4 type-summary">
          This link is incomplete. Use the one at the bottom of the mail, or change what you receive in{" "}
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
          <p className="type-summary">Do you want to stop mails about new reports?</p>
          <SubmitButton size="lg">Stop these mails</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

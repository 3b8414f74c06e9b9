import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { MixedText } from "@/components/ui/mixed-text";
import { undoUnsubscribeAction, unsubscribeAction } from "@/lib/preferences/actions";

/** Stops what the mail was sent by; without a valid link, says where else to do so. */
export function UnsubscribeForm({ asking }: { asking: { token: string; name: string } | null }) {
  return (
    <>
      <h1 className="type-title wrap-anywhere">
        {asking === null ? "Stop mails" : <MixedText text={asking.name} />}
      </h1>
      {asking === null ? (
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
          values={{ token: asking.token }}
          className="mt-4 space-y-6"
          whenDone={<FormMessage tone="good" title="These mails were stopped before" className="mt-6" />}
        >
          <p className="type-summary">
            Do you want to stop these mails? Corrections and withdrawals of what you have read still reach
            you.
          </p>
          <SubmitButton size="lg">Stop these mails</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

/** After it was pressed: what was stopped, and a way back. */
export function UndoForm({ undo, name }: { undo: string; name: string }) {
  return (
    <>
      <h1 className="type-title wrap-anywhere">
        <MixedText text={name} />
      </h1>
      <ActionForm
        action={undoUnsubscribeAction}
        values={{ undo }}
        className="mt-6 space-y-6"
        whenDone={
          <FormMessage tone="good" title="Undone: you will get these mails as before" className="mt-6" />
        }
      >
        <FormMessage tone="good" title="Done: you will get no more of these mails">
          <p>
            If you change your mind later, switch them on again in{" "}
            <a href="/account" className="text-link">
              your account
            </a>
            .
          </p>
        </FormMessage>
        <SubmitButton variant="secondary">Undo</SubmitButton>
      </ActionForm>
    </>
  );
}

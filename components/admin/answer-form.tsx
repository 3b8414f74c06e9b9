import { ActionForm } from "@/components/membership/action-form";
import { TextareaField, TextField } from "@/components/membership/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerAccessRequestAction } from "@/lib/membership/actions";
import type { AccessRequestView } from "@/lib/membership/types";

/** Grants what was asked for, where there is an account to grant it to, or only replies. */
export function AnswerForm({ request }: { request: AccessRequestView }) {
  const canGrant = request.accountId !== null;
  return (
    <ActionForm
      action={answerAccessRequestAction}
      fields={["until", "reply"]}
      values={{ requestId: request.id }}
      className="mt-4 space-y-4 border-t border-rule pt-4"
    >
      <div className={canGrant ? "grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]" : undefined}>
        {canGrant && (
          <TextField name="until" label="Last day" type="date" hint="To grant; ends at midnight UTC." />
        )}
        <TextareaField
          name="reply"
          label="Reply"
          hint={
            canGrant
              ? "Sent by mail. May stay empty when you grant: the person is told either way."
              : "Sent by mail. To grant, the person needs an account with this address: ask for a sign-up."
          }
          rows={3}
        />
      </div>
      <div className="flex flex-wrap gap-3">
        {canGrant && (
          <SubmitButton name="answer" value="grant">
            Grant {request.tierName}
          </SubmitButton>
        )}
        <SubmitButton name="answer" value="reply" variant="secondary">
          {canGrant ? "Only reply" : "Send the reply"}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

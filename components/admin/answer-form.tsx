import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DayField, TextareaField } from "@/components/ui/form-fields";
import { answerAccessRequestAction } from "@/lib/membership/actions";
import type { AccessRequestView } from "@/lib/membership/types";

/** Grants the request if there is an account to grant it to, or only replies. */
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
        {canGrant && <DayField name="until" label="Last day" hint="To grant; ends at midnight UTC." />}
        <TextareaField
          name="reply"
          label="Reply"
          hint={
            canGrant
              ? "Sent by mail. Optional when you grant: the person is notified either way."
              : "Sent by mail. Before you can grant access, the person must sign up with this address."
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
          {canGrant ? "Reply only" : "Send reply"}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextareaField } from "@/components/ui/form-fields";
import { moderateCommentAction } from "@/lib/discussion/actions";
import type { QueuedComment } from "@/lib/discussion/moderation-types";

/** Approves or rejects the words on the screen, and with that decides the open reports of them. */
export function DecideForm({ comment }: { comment: QueuedComment }) {
  const { id: commentId, revisionId, state } = comment;
  return (
    <ActionForm
      action={moderateCommentAction}
      fields={["reason"]}
      values={{ commentId, revisionId }}
      className="mt-4 space-y-4 border-t border-rule pt-4"
    >
      <TextareaField
        name="reason"
        label="Reason"
        hint="The writer sees it. Needed to reject; quote the rule that was broken."
        rows={2}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="act" value="approve">
          {state === "rejected" ? "Show it again" : "Approve"}
        </SubmitButton>
        {state !== "rejected" && (
          <SubmitButton name="act" value="reject" variant="secondary">
            Reject
          </SubmitButton>
        )}
        <SubmitButton name="act" value="erase" variant="danger">
          Reject and erase the words
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { SelectField, TextareaField } from "@/components/ui/form-fields";
import { reportCommentAction } from "@/lib/discussion/actions";
import { REPORT_REASONS } from "@/lib/discussion/types";
import { REASON_LABELS } from "./labels";

type Props = { commentId: string; revisionId: string; cancelHref: string };

/** Reports a comment to the moderators. To disagree is a reaction, not a reason. */
export function ReportForm({ commentId, revisionId, cancelHref }: Props) {
  return (
    <ActionForm
      action={reportCommentAction}
      fields={["reason", "note"]}
      values={{ commentId, revisionId }}
      className="space-y-4"
    >
      <SelectField
        name="reason"
        label="What is wrong with it?"
        hint="If you only disagree, say so with the reaction or an answer."
        options={REPORT_REASONS.map((reason) => ({ value: reason, label: REASON_LABELS[reason] }))}
      />
      <TextareaField name="note" label="For the moderators (optional)" rows={3} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="danger">Report</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </ActionForm>
  );
}

import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { TextareaField } from "@/components/ui/form-fields";
import { answerAppealAction } from "@/lib/discussion/actions";
import type { QueuedAppeal } from "@/lib/discussion/moderation-types";
import { CommentBody } from "../comment-body";

/** An appeal with what it is against. */
export function AppealCard({ appeal }: { appeal: QueuedAppeal }) {
  const { against } = appeal;
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="type-subhead wrap-anywhere">
          {appeal.name} appeals against{" "}
          {against.kind === "act"
            ? "a rejection"
            : `being ${against.kind === "mute" ? "muted" : "suspended"}`}
        </h2>
        <DateTime value={appeal.createdAt} className="type-meta" />
      </div>
      <p className="mt-2 max-w-prose text-sm wrap-anywhere whitespace-pre-line">{appeal.words}</p>
      <div className="mt-3 space-y-2 border-l-2 border-rule-strong pl-3 text-sm wrap-anywhere text-ink-soft">
        <p>
          Reason given by {against.by ?? "a removed account"}: {against.reason}
        </p>
        {against.kind === "act" &&
          (against.body ? (
            <CommentBody blocks={against.body} />
          ) : (
            <p className="italic">The words are erased.</p>
          ))}
      </div>
      {appeal.own ? (
        <p className="mt-4 text-sm text-ink-soft">This appeal is your own: another moderator answers it.</p>
      ) : (
        <ActionForm
          action={answerAppealAction}
          fields={["answer"]}
          values={{ appealId: appeal.id }}
          className="mt-4 space-y-4 border-t border-rule pt-4"
        >
          <TextareaField name="answer" label="Answer" hint="The person sees it." rows={2} required />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="upheld" value="true">
              Uphold the appeal
            </SubmitButton>
            <SubmitButton name="upheld" value="false" variant="secondary">
              Turn it down
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}

import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { deleteCommentAction } from "@/lib/discussion/actions";

/** Asks before a comment is deleted, since its words cannot come back. */
export function DeleteForm({ commentId, cancelHref }: { commentId: string; cancelHref: string }) {
  return (
    <ActionForm action={deleteCommentAction} values={{ commentId }} className="space-y-3 text-sm">
      <p>Its words are erased and cannot be brought back. Answers to it stay.</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="danger">Delete comment</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          Keep it
        </LinkButton>
      </div>
    </ActionForm>
  );
}

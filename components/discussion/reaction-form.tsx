import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { reactAction } from "@/lib/discussion/actions";
import { type CommentView, REACTIONS } from "@/lib/discussion/types";
import { REACTION_LABELS } from "./labels";

type Props = Pick<CommentView, "id" | "reactions" | "reacted"> & { may: boolean };

/** Reactions as buttons for those who may react, otherwise as counts. */
export function ReactionForm({ id, reactions, reacted, may }: Props) {
  if (!may) {
    const given = REACTIONS.filter((kind) => reactions[kind] > 0);
    if (given.length === 0) return null;
    return (
      <p className="type-meta">
        {given.map((kind) => `${REACTION_LABELS[kind]} ${reactions[kind]}`).join(" · ")}
      </p>
    );
  }
  return (
    <ActionForm action={reactAction} values={{ commentId: id }} className="flex flex-wrap gap-1.5">
      {REACTIONS.map((kind) => {
        const given = reacted.includes(kind);
        return (
          <SubmitButton
            key={kind}
            name={given ? "takeBack" : "give"}
            value={kind}
            variant={given ? "secondary" : "quiet"}
            size="sm"
            aria-pressed={given}
          >
            {REACTION_LABELS[kind]}
            {reactions[kind] > 0 && <span className="tabular-nums">{reactions[kind]}</span>}
          </SubmitButton>
        );
      })}
    </ActionForm>
  );
}

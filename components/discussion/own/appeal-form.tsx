import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextareaField } from "@/components/ui/form-fields";
import { makeAppealAction } from "@/lib/discussion/actions";
import type { OwnAppeal } from "@/lib/discussion/types";

type Props = { against: "act" | "sanction"; id: string; appeal: OwnAppeal | null };

/** An appeal, or what became of it. */
export function AppealForm({ against, id, appeal }: Props) {
  if (appeal) {
    return (
      <p className="mt-2 wrap-anywhere text-ink-soft">
        You appealed: “{appeal.words}”{" "}
        {appeal.answer === null
          ? "A moderator will answer."
          : `${appeal.upheld ? "Upheld" : "Turned down"}: ${appeal.answer}`}
      </p>
    );
  }
  return (
    <details className="mt-2">
      <summary className="text-ink-soft">Appeal</summary>
      <ActionForm
        action={makeAppealAction}
        fields={["words"]}
        values={{ against, id }}
        className="mt-3 space-y-3"
      >
        <TextareaField
          name="words"
          label="Why was it wrong?"
          hint="A moderator reads it and answers here."
          rows={3}
        />
        <SubmitButton variant="secondary">Send appeal</SubmitButton>
      </ActionForm>
    </details>
  );
}

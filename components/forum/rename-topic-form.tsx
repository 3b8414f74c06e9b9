import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/form-fields";
import { EDIT_MINUTES } from "@/lib/discussion/policy";
import { renameTopicAction } from "@/lib/forum/actions";

type Props = { threadId: string; title: string };

/** Changes the title of one's own topic, soon after it was started. */
export function RenameTopicForm({ threadId, title }: Props) {
  return (
    <details className="mt-2 text-sm print:hidden">
      <summary className="text-ink-soft">Change the title</summary>
      <ActionForm
        action={renameTopicAction}
        fields={["title"]}
        values={{ threadId, before: title }}
        className="mt-3 max-w-xl space-y-3 rounded-card border border-rule bg-surface p-4"
      >
        <TextField
          name="title"
          label="Title"
          hint={`For ${EDIT_MINUTES} minutes after you started the topic. Its address stays the same.`}
          defaultValue={title}
          required
        />
        <SubmitButton variant="secondary" size="sm">
          Save
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

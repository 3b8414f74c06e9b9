import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { FormMessage } from "@/components/ui/form-message";
import { restoreKeptAction } from "@/lib/library/actions";

type Props = { kind: "bookmark" | "folder" | "note"; id: string };

const REMOVED = {
  bookmark: "Removed from your library",
  folder: "Folder deleted. Its bookmarks are in no folder now.",
  note: "Deleted",
};

/** Says that something was removed, and brings it back. */
export function UndoRemoved({ kind, id }: Props) {
  return (
    <FormMessage tone="good" title={REMOVED[kind]} className="mt-6">
      <ActionForm action={restoreKeptAction} values={{ kind, id }}>
        <SubmitButton variant="secondary" size="sm">
          Undo
        </SubmitButton>
      </ActionForm>
    </FormMessage>
  );
}

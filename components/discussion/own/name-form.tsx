import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/form-fields";
import { changeDisplayNameAction } from "@/lib/discussion/actions";

/** The name under which other readers see a person; none before the first comment. */
export function NameForm({ name }: { name: string | null }) {
  return (
    <ActionForm action={changeDisplayNameAction} fields={["name"]} className="max-w-md space-y-3">
      <TextField
        name="name"
        label="Display name"
        hint="Other readers see it next to all your comments, also those written before."
        autoComplete="nickname"
        defaultValue={name ?? ""}
        required
      />
      <SubmitButton variant="secondary">{name === null ? "Choose this name" : "Change name"}</SubmitButton>
    </ActionForm>
  );
}

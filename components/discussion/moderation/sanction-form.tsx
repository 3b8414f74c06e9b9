import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { RadioField, TextField } from "@/components/ui/form-fields";
import { sanctionAccountAction } from "@/lib/discussion/actions";

/** Mutes or suspends the writer of a comment for some days. */
export function SanctionForm({ accountId, name }: { accountId: string; name: string }) {
  return (
    <details className="mt-4 border-t border-rule pt-3 text-sm">
      <summary className="text-ink-soft">Mute or suspend {name}</summary>
      <ActionForm
        action={sanctionAccountAction}
        fields={["kind", "days", "reason"]}
        values={{ accountId }}
        className="mt-4 space-y-4"
      >
        <RadioField
          legend="For a time"
          name="kind"
          defaultValue="mute"
          options={[
            { value: "mute", label: "Mute", hint: "May read and react, but not write." },
            { value: "suspend", label: "Suspend", hint: "May only read discussions." },
          ]}
        />
        <TextField
          name="days"
          label="Days"
          type="number"
          min="1"
          defaultValue="7"
          required
          className="max-w-32"
        />
        <TextField name="reason" label="Reason" hint="The person sees it, and can appeal." required />
        <SubmitButton variant="danger">Impose</SubmitButton>
      </ActionForm>
    </details>
  );
}

import { ROLE_HINTS, ROLE_LABELS } from "@/components/admin/role-label";
import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { DayField, RadioField, SelectField, TextField } from "@/components/ui/form-fields";
import { ROLES } from "@/lib/access/types";
import type { OfferedTier } from "@/lib/membership/types";
import { invitePersonAction } from "@/lib/people/actions";

/** Address, role and, if wished, a membership with its last day. */
export function InviteForm({ tiers }: { tiers: OfferedTier[] }) {
  return (
    <ActionForm
      action={invitePersonAction}
      fields={["email", "role", "tierId", "until"]}
      className="max-w-xl space-y-5"
    >
      <TextField name="email" type="email" label="E-mail address" autoComplete="off" required />
      <RadioField
        legend="What they may do"
        name="role"
        defaultValue="reader"
        options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role], hint: ROLE_HINTS[role] }))}
      />
      {tiers.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="tierId"
            label="Membership"
            hint="A complimentary one."
            options={[
              { value: "", label: "None" },
              ...tiers.map((tier) => ({ value: tier.id, label: tier.name })),
            ]}
          />
          <DayField name="until" label="Last day" hint="If you chose a membership." />
        </div>
      )}
      <SubmitButton>Send the invitation</SubmitButton>
    </ActionForm>
  );
}

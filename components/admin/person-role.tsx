import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { RadioField } from "@/components/ui/form-fields";
import { ROLES } from "@/lib/access/types";
import { changeRoleAction } from "@/lib/membership/actions";
import type { PersonView } from "@/lib/membership/types";
import { ROLE_HINTS, ROLE_LABELS } from "./role-label";

/** What the person may do besides reading. */
export function PersonRole({ person }: { person: PersonView }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Role</CardTitle>
      </CardHeader>
      <ActionForm
        action={changeRoleAction}
        fields={["role"]}
        values={{ accountId: person.id }}
        className="space-y-4"
      >
        <RadioField
          legend="What they may do"
          name="role"
          defaultValue={person.role}
          options={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role], hint: ROLE_HINTS[role] }))}
        />
        <SubmitButton variant="secondary">Change role</SubmitButton>
      </ActionForm>
    </Card>
  );
}

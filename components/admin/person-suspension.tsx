import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { TextField } from "@/components/ui/form-fields";
import { liftSuspensionAction, suspendAccountAction } from "@/lib/membership/actions";
import type { PersonView } from "@/lib/membership/types";

/** Suspends the account or lifts the suspension. */
export function PersonSuspension({ person, isSelf }: { person: PersonView; isSelf: boolean }) {
  const current = person.suspensions.find((suspension) => suspension.liftedAt === null);
  return (
    <Card>
      <CardHeader>
        <CardTitle>Suspension</CardTitle>
      </CardHeader>
      {current ? (
        <ActionForm
          key="lift"
          action={liftSuspensionAction}
          values={{ accountId: person.id }}
          className="space-y-4"
        >
          <Callout tone="danger" title="Suspended: cannot sign in">
            <p>
              {current.reason} ({current.byName}, <DateTime value={current.createdAt} />)
            </p>
          </Callout>
          <SubmitButton variant="secondary">Lift the suspension</SubmitButton>
        </ActionForm>
      ) : (
        <Suspend person={person} isSelf={isSelf} />
      )}
    </Card>
  );
}

function Suspend({ person, isSelf }: { person: PersonView; isSelf: boolean }) {
  if (isSelf) return <p className="text-sm text-ink-soft">You cannot suspend yourself.</p>;
  return (
    <ActionForm
      key="suspend"
      action={suspendAccountAction}
      fields={["reason"]}
      values={{ accountId: person.id }}
      className="space-y-4"
    >
      <p className="text-sm text-ink-soft">
        Signs the person out everywhere at once and blocks new sign-ins. Memberships stay. You can lift it at
        any time.
      </p>
      <TextField name="reason" label="Reason" hint="For admins; the person does not see it." required />
      <SubmitButton variant="danger">Suspend</SubmitButton>
    </ActionForm>
  );
}

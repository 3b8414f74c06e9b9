import { ActionForm } from "@/components/membership/action-form";
import { RadioField, TextField } from "@/components/membership/form-fields";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeAccountAction } from "@/lib/membership/actions";
import type { PersonView } from "@/lib/membership/types";

const BYLINES = [
  { value: "keep", label: "Keep the name", hint: "Reports stay signed as they are." },
  { value: "former", label: "“A former author”", hint: "Name and biography go from every report." },
];

/** Removing the account for good; the address is typed once more, since nothing undoes it. */
export function PersonRemoval({ person, isSelf }: { person: PersonView; isSelf: boolean }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Remove the account</CardTitle>
      </CardHeader>
      {isSelf ? (
        <p className="text-sm text-ink-soft">You cannot remove yourself. Another admin can.</p>
      ) : (
        <ActionForm
          action={removeAccountAction}
          fields={["email", "byline"]}
          values={{ accountId: person.id }}
          className="space-y-4"
        >
          <p className="text-sm text-ink-soft">
            Erases address, name, password, sessions, memberships, mails and requests, and what the audit log
            keeps beside its chain. Published reports stay. This cannot be undone.
          </p>
          {person.isAuthor && (
            <RadioField legend="Above their reports" name="byline" defaultValue="keep" options={BYLINES} />
          )}
          <TextField
            name="email"
            type="email"
            label="Address of the account"
            hint={`Type ${person.email} to confirm.`}
            autoComplete="off"
            required
          />
          <SubmitButton variant="danger">Remove for good</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

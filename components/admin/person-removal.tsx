import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { RadioField, TextField } from "@/components/ui/form-fields";
import { removeAccountAction } from "@/lib/membership/actions";
import type { PersonView } from "@/lib/membership/types";

const BYLINES = [
  { value: "keep", label: "Keep the name", hint: "Reports stay signed as they are." },
  { value: "former", label: "“A former author”", hint: "Removes name and biography from every report." },
];

/** Removes the account permanently; the address must be typed again, since nothing undoes this. */
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
            Erases address, name, password, sessions, memberships, mails and requests, and personal details in
            the audit log. Published reports stay. This cannot be undone.
          </p>
          {person.isAuthor && (
            <RadioField
              legend="Byline on their reports"
              name="byline"
              defaultValue="keep"
              options={BYLINES}
            />
          )}
          <TextField
            name="email"
            type="email"
            label="Address of the account"
            hint={`Type ${person.email} to confirm.`}
            autoComplete="off"
            required
          />
          <SubmitButton variant="danger">Remove permanently</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

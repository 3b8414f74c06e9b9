import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import { appointModeratorAction } from "@/lib/discussion/actions";

/** Makes the person a moderator of discussions, whatever their role. */
export function PersonModerator({ accountId, moderator }: { accountId: string; moderator: boolean }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Discussions</CardTitle>
      </CardHeader>
      <ActionForm
        key={String(moderator)}
        action={appointModeratorAction}
        values={{ accountId, on: String(!moderator) }}
        className="space-y-4"
      >
        <p className="text-sm text-ink-soft">
          Moderators decide about comments in the discussions that they can read. Editors and admins are
          moderators by their role.
        </p>
        <SubmitButton variant="secondary">
          {moderator ? "End as a moderator" : "Make a moderator"}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

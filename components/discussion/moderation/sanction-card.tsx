import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { liftSanctionAction } from "@/lib/discussion/actions";
import type { ActiveSanction } from "@/lib/discussion/moderation-types";

/** A sanction that holds, and the way to end it early. */
export function SanctionCard({ sanction }: { sanction: ActiveSanction }) {
  return (
    <Card>
      <h2 className="type-subhead wrap-anywhere">
        {sanction.name}: {sanction.kind === "mute" ? "muted" : "suspended"}
      </h2>
      <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
        Until <DateTime value={sanction.endsAt} /> · by {sanction.by ?? "a removed account"},{" "}
        <DateTime value={sanction.createdAt} />
      </p>
      <p className="mt-2 text-sm wrap-anywhere">{sanction.reason}</p>
      <ActionForm action={liftSanctionAction} values={{ sanctionId: sanction.id }} className="mt-4">
        <SubmitButton variant="secondary">Lift</SubmitButton>
      </ActionForm>
    </Card>
  );
}

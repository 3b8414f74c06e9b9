import { ActionForm } from "@/components/membership/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { restoreMembershipAction, revokeMembershipAction } from "@/lib/membership/actions";
import type { MembershipView } from "@/lib/membership/types";

/** Revokes a membership or restores a revoked one: each undoes the other, so neither asks for confirmation. */
export function MembershipAct({ membership }: { membership: MembershipView }) {
  const { id, holds, restorable, tierName } = membership;
  if (!holds && !restorable) return null;
  return (
    <ActionForm
      key={holds ? "revoke" : "restore"}
      action={holds ? revokeMembershipAction : restoreMembershipAction}
      values={{ membershipId: id }}
    >
      <SubmitButton variant="secondary" size="sm">
        {holds ? "Revoke" : "Restore"}
        <VisuallyHidden>{tierName}</VisuallyHidden>
      </SubmitButton>
    </ActionForm>
  );
}

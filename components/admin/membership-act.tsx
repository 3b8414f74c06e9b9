import { ActionForm, SubmitButton } from "@/components/ui/action-form";
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
        <span className="sr-only">{tierName}</span>
      </SubmitButton>
    </ActionForm>
  );
}

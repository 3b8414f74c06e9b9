import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { cn } from "@/components/ui/class-names";
import { DayField, SelectField, TextField } from "@/components/ui/form-fields";
import { grantMembershipAction } from "@/lib/membership/actions";
import type { OfferedTier } from "@/lib/membership/types";

/** Grants a complimentary membership; it replaces a running one of the same tier. */
export function GrantForm({ accountId, tiers }: { accountId: string; tiers: OfferedTier[] }) {
  if (tiers.length === 0) return <NoTier className="mt-5 border-t border-rule pt-4" />;
  return (
    <ActionForm
      action={grantMembershipAction}
      fields={["tierId", "until", "note"]}
      values={{ accountId }}
      className="mt-5 space-y-4 border-t border-rule pt-4"
    >
      <h3 className="text-sm font-semibold">Grant a complimentary membership</h3>
      <TierAndDay tiers={tiers} />
      <TextField
        name="note"
        label="Note"
        hint="Why you grant it; only admins see this. The day ends at midnight UTC. It replaces a running grant of the same tier."
      />
      <SubmitButton>Grant</SubmitButton>
    </ActionForm>
  );
}

/** What is granted, and up to and including which day. */
export function TierAndDay({ tiers }: { tiers: OfferedTier[] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name="tierId"
        label="Tier"
        options={tiers.map((tier) => ({ value: tier.id, label: tier.name }))}
      />
      <DayField name="until" label="Last day" required />
    </div>
  );
}

/** Instead of a form, while there is nothing to grant. */
export function NoTier({ className }: { className?: string }) {
  return (
    <p className={cn("text-sm text-ink-soft", className)}>
      There is no tier to grant yet.{" "}
      <a href="/admin/tiers/new" className="text-link">
        Create one
      </a>
      .
    </p>
  );
}

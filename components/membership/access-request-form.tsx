import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { SelectField, TextareaField, TextField } from "@/components/ui/form-fields";
import { FormMessage } from "@/components/ui/form-message";
import { requestAccessAction } from "@/lib/membership/actions";
import type { OfferedTier } from "@/lib/membership/types";

export type Asker = { name: string; email: string };

type Props = {
  tiers: OfferedTier[];
  asker: Asker | null;
  chosen?: string;
  /** the page that it is asked from */
  next: string;
};

/** Requests a tier from the admins. A signed-in user makes the request as that account. */
export function AccessRequestForm({ tiers, asker, chosen, next }: Props) {
  const known = tiers.some((tier) => tier.slug === chosen) ? chosen : undefined;
  return (
    <ActionForm
      action={requestAccessAction}
      fields={["tier", "name", "email", "organisation", "message"]}
      values={{ as: asker ? "account" : "guest", next }}
      className="space-y-5"
      whenDone={
        <FormMessage tone="good" title="Thank you. We have your request">
          <p>We will reply by mail to {asker ? asker.email : "the address you gave"}.</p>
          {next.startsWith("/reports/") && (
            <p>
              <a href={next} className="text-link">
                Back to the report
              </a>
            </p>
          )}
        </FormMessage>
      }
    >
      <SelectField
        name="tier"
        label="Tier"
        defaultValue={known ?? tiers[0]?.slug}
        options={tiers.map((tier) => ({
          value: tier.slug,
          label: tier.priceText ? `${tier.name}, ${tier.priceText}` : tier.name,
        }))}
      />
      {asker ? (
        <p className="text-sm text-ink-soft">
          You ask as <strong className="font-medium text-ink">{asker.name}</strong> ({asker.email}).
        </p>
      ) : (
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="name" label="Your name" autoComplete="name" required />
          <TextField name="email" label="E-mail address" type="email" autoComplete="email" required />
        </div>
      )}
      <TextField name="organisation" label="Organisation" hint="Optional." autoComplete="organization" />
      <TextareaField name="message" label="What would you like to read?" hint="Optional." rows={4} />
      <SubmitButton size="lg">Request access</SubmitButton>
    </ActionForm>
  );
}

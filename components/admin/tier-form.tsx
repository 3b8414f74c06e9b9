import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { TextareaField, TextField } from "@/components/ui/form-fields";
import { createTierAction, editTierAction } from "@/lib/membership/actions";
import type { ManagedTier } from "@/lib/membership/types";

const FIELDS = ["name", "slug", "rank", "priceText", "summary", "benefits"];

/** Creates a tier, or edits the given one. */
export function TierForm({ tier }: { tier?: ManagedTier }) {
  return (
    <ActionForm
      action={tier ? editTierAction : createTierAction}
      fields={FIELDS}
      values={tier && { tierId: tier.id }}
      className="max-w-xl space-y-5"
    >
      <TextField name="name" label="Name" defaultValue={tier?.name} required />
      {tier ? (
        <Fixed
          label="Short name"
          text={tier.slug}
          hint="Drafts and imports refer to it, so it cannot change."
        />
      ) : (
        <TextField
          name="slug"
          label="Short name"
          hint="For imports and paywalls, such as “professional”. It cannot be changed later."
          required
        />
      )}
      {tier && !tier.rankEditable ? (
        <Fixed
          label="Rank"
          text={String(tier.rank)}
          hint="Memberships or published reports use it, so it cannot change."
        />
      ) : (
        <TextField
          name="rank"
          label="Rank"
          type="number"
          hint="A tier opens everything at its rank and below; registered people have 10. It can be changed until something uses it."
          defaultValue={tier ? String(tier.rank) : undefined}
          required
        />
      )}
      <TextField
        name="priceText"
        label="Price"
        hint="As shown to readers, such as “€90 a month”."
        defaultValue={tier?.priceText}
      />
      <TextField
        name="summary"
        label="Summary"
        hint="One sentence under the name."
        defaultValue={tier?.summary}
      />
      <TextareaField
        name="benefits"
        label="Benefits"
        hint="One on each line."
        rows={5}
        defaultValue={tier?.benefits.join("\n")}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{tier ? "Save" : "Create tier"}</SubmitButton>
        <LinkButton href="/admin/tiers" variant="quiet">
          {tier ? "Back to tiers" : "Cancel"}
        </LinkButton>
      </div>
    </ActionForm>
  );
}

function Fixed({ label, text, hint }: { label: string; text: string; hint: string }) {
  return (
    <dl className="text-sm">
      <dt className="font-medium">{label}</dt>
      <dd>
        <span className="text-ink-soft tabular-nums">{text}</span>
        <span className="block text-[0.8125rem] text-ink-faint">{hint}</span>
      </dd>
    </dl>
  );
}

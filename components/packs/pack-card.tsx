import { ActionForm, SubmitButton } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { formatDay } from "@/components/ui/format-instant";
import { loadPackAction } from "@/lib/packs/actions";
import type { ShippedPack } from "@/lib/packs/types";

/** What is in a pack, with buttons that load it and that say what a load would do. */
export function PackCard({ pack }: { pack: ShippedPack }) {
  const { key, label, description, stages, entities, relationships, terms, loadedAt } = pack;
  return (
    <section aria-labelledby={`pack-${key}`} className="rounded-card border border-rule bg-surface p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={`pack-${key}`} className="font-semibold text-ink">
          {label}
        </h3>
        {loadedAt && <Badge>Loaded {formatDay(loadedAt, "UTC")}</Badge>}
      </div>
      <p className="mt-1 max-w-measure text-sm text-ink-soft">{description}</p>
      <p className="mt-2 text-sm text-ink-soft">{stages.join(" → ")}</p>
      <p className="mt-2 type-meta">
        {entities} entities · {relationships} relationships · {terms} terms
      </p>
      <ActionForm action={loadPackAction} values={{ pack: key }} className="mt-4 space-y-4">
        <label className="flex min-h-6 items-center gap-2 text-sm">
          <input type="checkbox" name="register" value="true" defaultChecked />
          With its entities, relationships and glossary
        </label>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="how" value="load" aria-label={`Load ${label}`}>
            Load
          </SubmitButton>
          <SubmitButton
            name="how"
            value="check"
            variant="secondary"
            aria-label={`What a load would do: ${label}`}
          >
            What a load would do
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

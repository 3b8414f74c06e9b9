import type { ClaimRef } from "@/lib/evidence/types";
import type { FieldWords } from "@/lib/field/words";
import type { EntitySummary } from "@/lib/reports/types";
import { EntityCardText } from "./entity-card-text";

type Props = {
  entities: readonly EntitySummary[];
  /** the claims the reader sees in this report: their subjects link to all claims about them */
  claims?: readonly ClaimRef[];
  words: FieldWords;
};

/**
 * The entities that a report is about and that its readable text names, at its end. Pointing at a name in the text, or
 * reaching it by keyboard or touch, shows the same card next to it.
 */
export function EntityCards({ entities, claims = [], words }: Props) {
  const shown = [...new Map(entities.map((entity) => [entity.slug, entity])).values()];
  if (shown.length === 0) return null;
  const claimed = new Set(claims.map(({ subject }) => subject.slug));
  return (
    <section aria-labelledby="named-here" className="print:hidden">
      <h2 id="named-here" className="type-subhead">
        Who and what is in this report
      </h2>
      <details className="mt-3">
        <summary className="inline-flex min-h-9 items-center text-sm text-accent underline underline-offset-4 hover:text-accent-strong">
          {shown.length === 1 ? "One entity" : `${shown.length} entities`}
        </summary>
        <Grid entities={shown} {...{ claimed, words }} />
      </details>
    </section>
  );
}

type GridProps = Pick<Props, "entities" | "words"> & { claimed: ReadonlySet<string> };

function Grid({ entities, claimed, words }: GridProps) {
  return (
    <ul className="mt-3 grid gap-px overflow-hidden rounded-card border border-rule bg-rule sm:grid-cols-2">
      {entities.map((entity) => (
        <li
          key={entity.slug}
          className="bg-surface p-4 sm:odd:last:col-span-2"
          data-entity-card={entity.slug}
        >
          <EntityCardText {...{ entity, words }} />
          {claimed.has(entity.slug) && (
            <p className="mt-1.5 type-meta">
              <a href={`/claims?entity=${entity.slug}`} className="text-link">
                Claims about it
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

import { EntityName } from "@/components/entity/entity-name";
import type { FieldWords } from "@/lib/field/words";
import type { EntityHit } from "@/lib/names/types";
import { countryName } from "@/lib/text/country-names";

type Props = { q: string; hits: readonly EntityHit[]; words: FieldWords };

/** Entities whose name matches the question. */
export function EntityMatches({ q, hits, words }: Props) {
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby="entities-found" className="mt-8">
      <h2 id="entities-found" className="type-kicker text-ink-faint">
        Entities
      </h2>
      <ul className="mt-3 grid gap-2 sm:grid-cols-2 sm:gap-3 lg:grid-cols-3">
        {hits.map((hit) => (
          <li
            key={hit.slug}
            className="relative rounded-card border border-rule bg-surface px-4 py-3 max-sm:nth-[n+4]:hidden hover:border-rule-strong"
          >
            <p className="type-meta">
              {[words.kinds[hit.kind].label, ...(hit.country ? [countryName(hit.country)] : [])].join(" · ")}
            </p>
            <p className="mt-0.5 text-[0.9375rem] leading-snug font-semibold text-ink [&_a]:after:absolute [&_a]:after:inset-0">
              <EntityName name={hit.name} nameZh={hit.nameZh} href={`/entities/${hit.slug}`} />
            </p>
            {hit.matched && <p className="mt-0.5 text-sm text-ink-soft">also {hit.matched}</p>}
          </li>
        ))}
      </ul>
      {hits.length > 3 && (
        <p className="mt-3">
          <a href={`/entities?${new URLSearchParams({ q: q.slice(0, 100) })}`} className="text-link text-sm">
            All entities with a similar name
          </a>
        </p>
      )}
    </section>
  );
}

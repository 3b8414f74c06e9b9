import type { EntityFacets as Facets } from "@/lib/entities/types";
import type { FieldWords } from "@/lib/field/words";
import { ENTITY_KINDS } from "@/lib/field/words";
import { countryName } from "@/lib/text/country-names";
import { type EntityFilters, entitiesHref } from "./addresses";
import { FacetList } from "./facet-list";

type Props = { facets: Facets; filters: EntityFilters; words: FieldWords };

/** Kinds and countries that narrow the register. Clicking the current choice removes it. */
export function EntityFacets({ facets, filters, words }: Props) {
  const countOf = new Map(facets.kinds.map(({ value, entities }) => [value, entities]));
  const kinds = ENTITY_KINDS.flatMap((kind) => {
    const current = filters.kind === kind;
    const entities = countOf.get(kind) ?? 0;
    if (entities === 0 && !current) return [];
    const href = entitiesHref({ ...filters, kind: current ? undefined : kind });
    return [{ value: kind, label: words.kinds[kind].many, entities, href, current }];
  });
  const countries = facets.countries
    .map(({ value, entities }) => {
      const current = filters.country === value;
      const href = entitiesHref({ ...filters, country: current ? undefined : value });
      return { value, label: countryName(value), entities, href, current };
    })
    .sort((a, b) => b.entities - a.entities || a.label.localeCompare(b.label, "en"));
  return (
    <div className="grid gap-8 sm:max-lg:grid-cols-2">
      <FacetList title="Kind" choices={kinds} />
      <FacetList title="Country" choices={countries} />
    </div>
  );
}

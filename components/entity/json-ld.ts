import type { EntityKind } from "@/lib/db/generated/enums";
import type { EntityProfile } from "@/lib/entities/types";

const TYPES: Record<EntityKind, string> = {
  Organization: "Organization",
  ResearchInstitute: "ResearchOrganization",
  PublicBody: "GovernmentOrganization",
  Person: "Person",
  Facility: "Place",
  Project: "Project",
  Material: "Thing",
  Technology: "Thing",
  Product: "Product",
  Policy: "Legislation",
  Event: "Event",
  Place: "Place",
};

/** An entity in schema.org's words. All of it is public. */
export function entityJsonLd(entity: EntityProfile, address: string): object {
  const others = entity.names.map(({ value }) => value).filter((value) => value !== entity.name);
  const of = (scheme: string) => entity.identifiers.filter((identifier) => identifier.scheme === scheme);
  return {
    "@context": "https://schema.org",
    "@type": TYPES[entity.kind],
    "@id": address,
    url: address,
    name: entity.name,
    ...(others.length > 0 && { alternateName: [...new Set(others)] }),
    ...(entity.summary && { description: entity.summary }),
    ...(entity.identifiers.length > 0 && {
      identifier: entity.identifiers.map(({ scheme, value }) => ({
        "@type": "PropertyValue",
        propertyID: scheme,
        value,
      })),
    }),
    ...(of("LEI")[0] && { leiCode: of("LEI")[0]?.value }),
    ...(of("QID").length > 0 && {
      sameAs: of("QID").map(({ value }) => `https://www.wikidata.org/entity/${value}`),
    }),
  };
}

import { extensionId, publisherId, stixId } from "./stix-ground";
import type { Publisher, StixObject, StixThing } from "./stix-parts";

/** The STIX type of an entity: an identity, a location, or our own object if STIX has no word. */
export function stixTypeOf({ kind, country }: Pick<StixThing, "kind" | "country">): string {
  if (kind === "Organization" || kind === "ResearchInstitute" || kind === "PublicBody" || kind === "Person") {
    return "identity";
  }
  return kind === "Place" && country !== null ? "location" : "x-lodestone-entity";
}

export function thingId(thing: Pick<StixThing, "slug" | "kind" | "country">, site: string): string {
  return stixId(stixTypeOf(thing), `${site}/entities/${thing.slug}`);
}

/** An entity as an object of STIX. */
export function stixThing(thing: StixThing, { site, name }: Publisher): StixObject {
  const type = stixTypeOf(thing);
  const object: StixObject = {
    type,
    spec_version: "2.1",
    id: thingId(thing, site),
    created_by_ref: publisherId(site),
    created: thing.createdAt,
    modified: thing.createdAt,
    name: thing.name,
    ...(thing.summary !== "" && { description: thing.summary }),
    external_references: [{ source_name: name, url: `${site}/entities/${thing.slug}` }],
  };
  if (type === "identity") return { ...object, ...identityOf(thing), ...extended(thing, site) };
  if (type === "location") return { ...object, country: thing.country };
  return {
    ...object,
    kind: thing.kind,
    ...(thing.nameZh && { name_zh: thing.nameZh }),
    ...(thing.country && { country: thing.country }),
    extensions: { [extensionId(site)]: { extension_type: "new-sdo" } },
  };
}

/** Facts that STIX has no property for, in our extension. */
function extended({ nameZh, country }: StixThing, site: string): Record<string, unknown> {
  if (!nameZh && !country) return {};
  const known = { ...(nameZh && { name_zh: nameZh }), ...(country && { country }) };
  return { extensions: { [extensionId(site)]: { extension_type: "property-extension", ...known } } };
}

function identityOf({ kind }: StixThing): Record<string, unknown> {
  return {
    identity_class: kind === "Person" ? "individual" : "organization",
    ...(kind === "PublicBody" && { sectors: ["government"] }),
  };
}

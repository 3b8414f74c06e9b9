import type { EntityKind } from "@/lib/db/generated/enums";

/** A kind of entity, of one and of several. */
export type KindWords = { label: string; many: string };

/**
 * A kind of relationship: between its two ends (“A *supplies* B”), and as the heading on the page of the entity that it comes
 * from, and of the one that it goes to.
 */
export type EdgeWords = { verb: string; outgoing: string; incoming: string };

/** The kinds of entity in the words that hold until a field pack gives others, and in the order of the filter. */
export const BUILT_IN_KINDS: Record<EntityKind, KindWords> = {
  Organization: { label: "Organization", many: "Organizations" },
  ResearchInstitute: { label: "Research institute", many: "Research institutes" },
  PublicBody: { label: "Public body", many: "Public bodies" },
  Person: { label: "Person", many: "People" },
  Facility: { label: "Facility", many: "Facilities" },
  Project: { label: "Project", many: "Projects" },
  Material: { label: "Material", many: "Materials" },
  Technology: { label: "Technology", many: "Technologies" },
  Product: { label: "Product", many: "Products" },
  Policy: { label: "Policy", many: "Policies" },
  Event: { label: "Event", many: "Events" },
  Place: { label: "Place", many: "Places" },
};

export const ENTITY_KINDS = Object.keys(BUILT_IN_KINDS) as [EntityKind, ...EntityKind[]];

/** The kinds of relationship, likewise; in the order in which a page lists them. */
export const BUILT_IN_EDGES = {
  owns: { verb: "owns", outgoing: "Owns", incoming: "Owned by" },
  "subsidiary-of": { verb: "is a subsidiary of", outgoing: "Subsidiary of", incoming: "Subsidiaries" },
  "affiliated-with": { verb: "is affiliated with", outgoing: "Affiliated with", incoming: "Affiliates" },
  "branch-of": { verb: "is a branch of", outgoing: "Branch of", incoming: "Branches" },
  "joint-venture-partner-in": {
    verb: "is a joint-venture partner in",
    outgoing: "Joint ventures",
    incoming: "Joint venture partners",
  },
  "member-of": { verb: "is a member of", outgoing: "Member of", incoming: "Members" },
  "predecessor-of": { verb: "is a predecessor of", outgoing: "Predecessor of", incoming: "Predecessors" },
  operates: { verb: "operates", outgoing: "Operates", incoming: "Operated by" },
  "located-in": { verb: "is located in", outgoing: "Located in", incoming: "Located here" },
  supplies: { verb: "supplies", outgoing: "Supplies", incoming: "Supplied by" },
  "offtakes-from": {
    verb: "takes offtake from",
    outgoing: "Takes offtake from",
    incoming: "Offtake goes to",
  },
  produces: { verb: "produces", outgoing: "Produces", incoming: "Produced by" },
  uses: { verb: "uses", outgoing: "Uses", incoming: "Used by" },
  develops: { verb: "develops", outgoing: "Develops", incoming: "Developed by" },
  "invests-in": { verb: "invests in", outgoing: "Invests in", incoming: "Investors" },
  regulates: { verb: "regulates", outgoing: "Regulates", incoming: "Regulated by" },
  "controls-export-of": {
    verb: "controls the export of",
    outgoing: "Controls the export of",
    incoming: "Export controlled by",
  },
  "party-to": { verb: "is party to", outgoing: "Party to", incoming: "Parties" },
  "announced-at": { verb: "was announced at", outgoing: "Announced at", incoming: "Announced here" },
} as const satisfies Record<string, EdgeWords>;

export type EdgeKind = keyof typeof BUILT_IN_EDGES;
export const EDGE_KINDS = Object.keys(BUILT_IN_EDGES) as [EdgeKind, ...EdgeKind[]];

/** What every kind is called in this house. */
export type FieldWords = { kinds: Record<EntityKind, KindWords>; edges: Record<EdgeKind, EdgeWords> };

export const BUILT_IN_WORDS: FieldWords = { kinds: BUILT_IN_KINDS, edges: BUILT_IN_EDGES };

/** A relationship between two names in few words: “subsidiary of”, where the whole sentence says “is a subsidiary of”. */
export function shortVerb({ edges }: Pick<FieldWords, "edges">, kind: EdgeKind): string {
  return edges[kind].verb.replace(/^(?:is|was|are|were) (?:an? |the )?(?=\S)/, "");
}

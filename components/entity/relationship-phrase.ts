import type { RelationshipKind } from "@/lib/entities/schema";

/** Each kind of relationship as the heading on the page of the entity it comes from, and of the one it goes to. */
const PHRASES: Record<RelationshipKind, [outgoing: string, incoming: string]> = {
  owns: ["Owns", "Owned by"],
  "subsidiary-of": ["Subsidiary of", "Subsidiaries"],
  "affiliated-with": ["Affiliated with", "Affiliates"],
  "branch-of": ["Branch of", "Branches"],
  "joint-venture-partner-in": ["Joint ventures", "Joint venture partners"],
  "member-of": ["Member of", "Members"],
  "predecessor-of": ["Predecessor of", "Predecessors"],
  operates: ["Operates", "Operated by"],
  "located-in": ["Located in", "Located here"],
  supplies: ["Supplies", "Supplied by"],
  "offtakes-from": ["Takes offtake from", "Offtake goes to"],
  produces: ["Produces", "Produced by"],
  uses: ["Uses", "Used by"],
  develops: ["Develops", "Developed by"],
  "invests-in": ["Invests in", "Investors"],
  regulates: ["Regulates", "Regulated by"],
  "controls-export-of": ["Controls the export of", "Export controlled by"],
  "party-to": ["Party to", "Parties"],
  "announced-at": ["Announced at", "Announced here"],
};

/** The heading that a relationship is listed under. */
export function relationshipPhrase(kind: RelationshipKind, outgoing: boolean): string {
  return PHRASES[kind][outgoing ? 0 : 1];
}

import type { RelationshipKind } from "@/lib/entities/schema";

/** Groups of kinds of relationship: each has its own line style, distinguishable without colour. */
export const KIND_GROUPS = ["ownership", "supply", "operation", "control", "ties"] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const GROUP_OF: Record<RelationshipKind, KindGroup> = {
  owns: "ownership",
  "subsidiary-of": "ownership",
  "branch-of": "ownership",
  "joint-venture-partner-in": "ownership",
  "invests-in": "ownership",
  supplies: "supply",
  "offtakes-from": "supply",
  produces: "supply",
  uses: "supply",
  operates: "operation",
  develops: "operation",
  "located-in": "operation",
  regulates: "control",
  "controls-export-of": "control",
  "affiliated-with": "ties",
  "member-of": "ties",
  "predecessor-of": "ties",
  "party-to": "ties",
  "announced-at": "ties",
};

export const groupOf = (kind: RelationshipKind): KindGroup => GROUP_OF[kind];

/** The kinds of some groups. */
export function kindsOf(groups: readonly KindGroup[]): RelationshipKind[] {
  return Object.entries(GROUP_OF).flatMap(([kind, group]) =>
    groups.includes(group) && isKind(kind) ? [kind] : [],
  );
}

const isKind = (kind: string): kind is RelationshipKind => Object.hasOwn(GROUP_OF, kind);

export const GROUP_LABELS: Record<KindGroup, string> = {
  ownership: "Ownership",
  supply: "Supply and use",
  operation: "Sites and work",
  control: "Control",
  ties: "Other ties",
};

/** Dashes of each group's line, as in SVG and on a canvas. */
export const GROUP_DASHES: Record<KindGroup, readonly number[]> = {
  ownership: [],
  supply: [7, 4],
  operation: [14, 4],
  control: [2, 4],
  ties: [10, 4, 2, 4],
};

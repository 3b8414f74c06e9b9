import type { RelationshipKind } from "@/lib/entities/schema";

/** Each kind as the verb between two entities. */
const VERBS: Record<RelationshipKind, string> = {
  owns: "owns",
  "subsidiary-of": "is a subsidiary of",
  "affiliated-with": "is affiliated with",
  "branch-of": "is a branch of",
  "joint-venture-partner-in": "is a joint-venture partner in",
  "member-of": "is a member of",
  "predecessor-of": "is a predecessor of",
  operates: "operates",
  "located-in": "is located in",
  supplies: "supplies",
  "offtakes-from": "takes offtake from",
  produces: "produces",
  uses: "uses",
  develops: "develops",
  "invests-in": "invests in",
  regulates: "regulates",
  "controls-export-of": "controls the export of",
  "party-to": "is party to",
  "announced-at": "was announced at",
};

export const verbOf = (kind: RelationshipKind): string => VERBS[kind];

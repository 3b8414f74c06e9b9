import type { ClaimCard } from "@/lib/evidence/types";

/** A card as the queries give it, for tests of rendering. */
export function testCard(id: string, wanted: Partial<ClaimCard> = {}): ClaimCard {
  return {
    id,
    subject: { slug: "brire", name: "BRIRE", nameZh: null },
    predicate: "efficiency",
    value: { comparator: "gt", value: 95, upper: null, unit: "%" },
    object: null,
    statement: null,
    asserter: { name: "Xinhua", slug: null },
    assertedOn: "2023-09-30",
    precision: "day",
    reliability: "C",
    credibility: 6,
    status: "asserted",
    documents: [],
    history: [],
    links: [],
    contestedIn: [],
    compared: [],
    asPublished: null,
    public: true,
    ...wanted,
  };
}

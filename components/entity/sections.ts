import type { EntityPage } from "@/lib/entities/types";

export type SectionEntry = { id: string; name: string };

/** The sections of an entity's page that are not empty, in order. */
export function sectionsOf(
  { relationships, edges, claims, timeline, reports }: Extract<EntityPage, { kind: "entity" }>,
  ownership: boolean,
): SectionEntry[] {
  const sections = [
    { id: "relationships", name: "Relationships", there: relationships.length > 0 },
    { id: "ownership", name: "Ownership", there: ownership },
    { id: "neighbourhood", name: "Neighbourhood", there: edges.length > 1 && relationships.length > 0 },
    { id: "claims", name: "Claims", there: claims.shown.length > 0 },
    { id: "reports", name: "Reports", there: reports.about.length + reports.mentioning.length > 0 },
    { id: "timeline", name: "Timeline", there: timeline.entries.length > 0 },
  ];
  return sections.flatMap(({ there, ...entry }) => (there ? [entry] : []));
}

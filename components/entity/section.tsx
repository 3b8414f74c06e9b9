import type { ReactNode } from "react";
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

type Props = { id: string; title: string; aside?: ReactNode; children: ReactNode };

/** A section of an entity's page with its heading, which the contents lead to. */
export function Section({ id, title, aside, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="type-headline">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

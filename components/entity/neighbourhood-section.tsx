import { Waypoints } from "lucide-react";
import { chooseNeighbourhood } from "@/lib/entities/relationships/neighbourhood-layout";
import type { Edge, EntityLink } from "@/lib/entities/types";
import type { FieldWords } from "@/lib/field/words";
import { graphParameters } from "@/lib/graph/graph-parameters";
import { NeighbourhoodPicture } from "./neighbourhood-picture";
import { NeighbourhoodTable } from "./neighbourhood-table";
import { Section } from "./section";

type Props = {
  slug: string;
  name: string;
  edges: readonly Edge[];
  entities: ReadonlyMap<string, EntityLink>;
  day: string | null;
  words: FieldWords;
};

/** The neighbours of an entity as a drawing, with the same edges in a table. */
export function NeighbourhoodSection({ slug, name, edges, entities, day, words }: Props) {
  const chosen = chooseNeighbourhood(edges, slug);
  if (chosen.edges.length === 0) return null;
  return (
    <Section
      id="neighbourhood"
      title="Neighbourhood"
      aside={
        <a
          href={`/graph?${graphParameters({ known: day ?? undefined, focus: slug })}`}
          className="text-link inline-flex items-center gap-1.5 text-sm print:hidden"
        >
          <Waypoints aria-hidden="true" className="size-4" />
          Open in the explorer
        </a>
      }
    >
      <NeighbourhoodPicture root={slug} {...{ name, chosen, entities, day, words }} />
      <details className="mt-3 text-sm">
        <summary className="type-meta">Show as a table</summary>
        <NeighbourhoodTable edges={chosen.edges} {...{ name, day, words }} />
      </details>
    </Section>
  );
}

import { layoutNeighbourhood } from "@/lib/entities/relationships/neighbourhood-layout";
import type { Edge, EntityLink } from "@/lib/entities/types";
import { type FieldWords, shortVerb } from "@/lib/field/words";
import { shareText } from "./edge-words";
import { PictureBox } from "./picture-box";
import { PictureLine } from "./picture-line";
import { boxSize, wordsWidth } from "./picture-text";

type Props = {
  name: string;
  root: string;
  chosen: { slugs: readonly string[]; edges: readonly Edge[] };
  entities: ReadonlyMap<string, EntityLink>;
  day: string | null;
  words: FieldWords;
};

/** The neighbourhood as a drawing: boxes lead to entities, edges to what proves them. */
export function NeighbourhoodPicture({ name, root, chosen, entities, day, words }: Props) {
  const edges = new Map(chosen.edges.map((edge) => [edge.id, edge]));
  const wordsOf = new Map(chosen.edges.map((edge) => [edge.id, lineWords(edge, words)]));
  const entityOf = (slug: string) => entities.get(slug) ?? { slug, name: slug, nameZh: null };
  const { width, height, nodes, lines } = layoutNeighbourhood(
    chosen,
    (slug) => boxSize(entityOf(slug)),
    ({ id }) => wordsWidth(wordsOf.get(id) ?? ""),
  );
  return (
    <section
      aria-label="Drawing of the neighbourhood"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="mt-4 overflow-x-auto rounded-card border border-rule bg-surface"
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="mx-auto block h-auto max-w-full min-w-[42rem] print:min-w-0"
        aria-label={`Relationships around ${name}; each edge opens its proof`}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8Z" className="fill-rule-strong" />
          </marker>
        </defs>
        {lines.map((line) => {
          const edge = edges.get(line.id);
          return (
            edge && (
              <PictureLine
                key={line.id}
                {...{ line, edge }}
                verb={shortVerb(words, edge.kind)}
                words={wordsOf.get(line.id) ?? ""}
              />
            )
          );
        })}
        {nodes.map((node) => (
          <PictureBox
            key={node.slug}
            node={node}
            entity={entityOf(node.slug)}
            root={node.slug === root}
            day={day}
          />
        ))}
      </svg>
    </section>
  );
}

function lineWords({ kind, sharePercent }: Edge, words: FieldWords): string {
  const verb = shortVerb(words, kind);
  return sharePercent === null ? verb : `${verb} ${shareText(sharePercent)}`;
}

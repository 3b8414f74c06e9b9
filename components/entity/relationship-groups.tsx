import { ChartBar } from "lucide-react";
import type { RelationshipLine } from "@/lib/entities/types";
import type { FieldWords } from "@/lib/field/words";
import { EDGE_KINDS } from "@/lib/field/words";
import { graphParameters } from "@/lib/graph/graph-parameters";
import { RelationshipItem } from "./relationship-item";
import { Section } from "./section";

/** The number shown of each kind and direction; a table suits hundreds better. */
const SHOWN = 20;

/** The relationships of an entity, by kind and direction: ownership first. */
export function RelationshipGroups({
  slug,
  lines,
  day,
  words,
}: {
  slug: string;
  lines: readonly RelationshipLine[];
  day: string | null;
  words: FieldWords;
}) {
  const groups = EDGE_KINDS.flatMap((kind) =>
    [false, true].flatMap((outgoing) => {
      const members = lines.filter((line) => line.kind === kind && line.outgoing === outgoing);
      const phrase = words.edges[kind][outgoing ? "outgoing" : "incoming"];
      return members.length > 0 ? [{ kind, phrase, members }] : [];
    }),
  );
  if (groups.length === 0) return null;
  const produced = lines.some(({ kind, outgoing }) => kind === "produces" && !outgoing);
  return (
    <Section
      id="relationships"
      title="Relationships"
      aside={
        produced && (
          <a
            href={`/concentration?material=${slug}`}
            className="text-link inline-flex items-center gap-1.5 text-sm print:hidden"
          >
            <ChartBar aria-hidden="true" className="size-4" />
            How concentrated its makers are
          </a>
        )
      }
    >
      <div className="mt-4 border-t border-rule">
        {groups.map(({ kind, phrase, members }) => (
          <div
            key={`${kind} ${phrase}`}
            className="grid gap-x-8 border-b border-rule pt-3.5 sm:grid-cols-[10.5rem_minmax(0,1fr)] sm:pt-0"
          >
            <h3 className="type-kicker text-ink-faint sm:py-4">{phrase}</h3>
            <ul className="divide-y divide-rule">
              {members.slice(0, SHOWN).map((line) => (
                <li key={line.id}>
                  <RelationshipItem line={line} day={day} />
                </li>
              ))}
              {members.length > SHOWN && (
                <li className="py-3">
                  <a
                    href={`/graph?${graphParameters({ kind, known: day ?? undefined, focus: slug, view: "table" })}`}
                    className="text-link text-sm"
                  >
                    See all in a table
                  </a>
                </li>
              )}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

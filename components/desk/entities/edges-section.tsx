import { EdgeVerb } from "@/components/field/house-words";
import { restoreRelationshipAction, retractRelationshipAction } from "@/lib/entities/actions/relationships";
import type { DeskEdge, DeskLink } from "@/lib/entities/desk-types";
import { contradictions } from "@/lib/entities/relationships/contradictions";
import { ActButton } from "./act-button";
import { AddEdgeForm } from "./add-edge-form";
import { datedEdge, EdgeLine } from "./edge-line";
import { More, Section } from "./section";

type Props = { entity: DeskLink; edges: DeskEdge[]; retracted: DeskEdge[] };

/** An entity's relationships, unsupported ones and contradictions too; contradicting ones are next to each other. */
export function EdgesSection({ entity, edges, retracted }: Props) {
  const against = contradictions(edges.map(datedEdge));
  const unsupported = edges.filter(({ minRank }) => minRank === null).length;
  return (
    <Section
      id="relationships"
      title="Relationships"
      text={
        unsupported === 0
          ? "Each has evidence readers can open."
          : `Without valid evidence, and so hidden from readers: ${unsupported} of ${edges.length}.`
      }
    >
      {edges.length === 0 && <p className="text-sm text-ink-soft">None yet.</p>}
      <ul className="divide-y divide-rule">
        {withContradictions(edges, against).map((edge) => (
          <li key={edge.id} className="flex items-start justify-between gap-4 py-3 first:pt-0">
            <EdgeLine edge={edge} own={entity.id} against={against.get(edge.id)?.length ?? 0} />
            <ActButton
              action={retractRelationshipAction}
              values={{ relationshipId: edge.id }}
              undo={{ action: restoreRelationshipAction, values: { relationshipId: edge.id } }}
              of={
                <>
                  {edge.from.name} <EdgeVerb kind={edge.kind} /> {edge.to.name}
                </>
              }
            >
              Retract
            </ActButton>
          </li>
        ))}
      </ul>
      <More title="Add a relationship">
        <AddEdgeForm entity={entity} />
      </More>
      {retracted.length > 0 && (
        <More title={`Retracted (${retracted.length})`}>
          <ul className="divide-y divide-rule">
            {retracted.map((edge) => (
              <li key={edge.id} className="flex items-start justify-between gap-4 py-3">
                <EdgeLine edge={edge} own={entity.id} />
                <ActButton
                  action={restoreRelationshipAction}
                  values={{ relationshipId: edge.id }}
                  of={<EdgeVerb kind={edge.kind} />}
                >
                  Restore
                </ActButton>
              </li>
            ))}
          </ul>
        </More>
      )}
    </Section>
  );
}

/** Edges in their order, each followed by those that contradict it. */
function withContradictions(edges: readonly DeskEdge[], against: ReadonlyMap<string, string[]>): DeskEdge[] {
  const placed = new Set<string>();
  return edges.flatMap((edge) => {
    if (placed.has(edge.id)) return [];
    const others = new Set(against.get(edge.id) ?? []);
    const group = [edge, ...edges.filter(({ id }) => others.has(id) && !placed.has(id))];
    for (const { id } of group) placed.add(id);
    return group;
  });
}

import { CornerDownRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { OwnershipStep } from "@/lib/entities/concentration/ownership";
import { contradictions } from "@/lib/entities/relationships/contradictions";
import type { Edge, EntityLink } from "@/lib/entities/types";
import { type FieldWords, shortVerb } from "@/lib/field/words";
import { entityHref } from "./addresses";
import { EntityName } from "./entity-name";
import { interestLines } from "./interest-lines";
import { ProofLink } from "./proof-link";
import { relationshipFacts } from "./relationship-labels";

type Props = {
  steps: readonly OwnershipStep<Edge>[];
  entities: ReadonlyMap<string, EntityLink>;
  day: string | null;
  words: FieldWords;
  /** steps from the entity whose page it is */
  depth?: number;
};

/** One level of owners or holdings, with the levels beyond it. */
export function OwnershipSteps({ steps, entities, day, words, depth = 0 }: Props) {
  return (
    <ul className="mt-2 border-l border-rule pl-4">
      {steps.map(({ slug, edges, effective, total, controls, repeated, further }) => {
        const entity = entities.get(slug);
        const name = entity?.name ?? slug;
        return (
          <li key={slug} className="py-2">
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
              <EntityName
                name={name}
                nameZh={entity?.nameZh ?? null}
                href={entityHref(slug, day)}
                className="leading-snug font-semibold text-ink"
              />
              {edges.length > 1 && (
                <Badge tone={disagree(edges) ? "caution" : "neutral"}>
                  {disagree(edges) ? "Contradictory" : `${edges.length} parallel edges`}
                </Badge>
              )}
            </p>
            {edges.map((edge) => (
              <p key={edge.id} className="flex flex-wrap items-baseline gap-x-2 type-meta">
                <span>{[shortVerb(words, edge.kind), ...relationshipFacts(edge)].join(" · ")}</span>
                <ProofLink
                  edge={edge}
                  of={`${edge.from.name} ${shortVerb(words, edge.kind)} ${edge.to.name}`}
                />
              </p>
            ))}
            {interestLines({ effective, total, controls, depth }).map((line) => (
              <p key={line} className="flex items-center gap-1 text-[0.8125rem] text-ink-soft">
                <CornerDownRight aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
                {line}
              </p>
            ))}
            {repeated && <p className="type-meta">Listed above; not followed again.</p>}
            {further.length > 0 && (
              <OwnershipSteps steps={further} {...{ entities, day, words }} depth={depth + 1} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const disagree = (edges: readonly Edge[]): boolean =>
  contradictions(edges.map(({ from, to, ...edge }) => ({ ...edge, from: from.slug, to: to.slug }))).size > 0;

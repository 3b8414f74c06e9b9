import { TriangleAlert } from "lucide-react";
import { relationshipFacts } from "@/components/entity/relationship-labels";
import { EdgeVerb } from "@/components/field/house-words";
import { Badge } from "@/components/ui/badge";
import type { DeskEdge } from "@/lib/entities/desk-types";
import type { DatedEdge } from "@/lib/entities/relationships/contradictions";
import { DeskEntityName } from "./desk-entity-name";
import { EvidenceQuote } from "./evidence-quote";

/** What is known about an edge besides its ends, in words. */
export function edgeFacts({ from: _from, to: _to, ...edge }: DeskEdge): string[] {
  return relationshipFacts({ ...edge, proofs: [], documents: [] });
}

/** An edge in the form that the contradiction rule takes. */
export function datedEdge(edge: DeskEdge): DatedEdge {
  const { from, to, ...facts } = edge;
  return { ...facts, from: from.id, to: to.id };
}

type Props = {
  edge: DeskEdge;
  /** the entity whose page this is; its own name is not a link */
  own?: string;
  /** how many edges contradict it */
  against?: number;
};

/** An edge as a sentence, with its facts, its evidence, and whether others contradict it. */
export function EdgeLine({ edge, own, against = 0 }: Props) {
  const facts = edgeFacts(edge);
  return (
    <div className="min-w-0 text-sm">
      <p className="leading-snug">
        <span className="font-medium">
          <DeskEntityName entity={edge.from} link={edge.from.id !== own} />
        </span>{" "}
        <a
          href={`/desk/entities/relationships/${edge.id}`}
          className="text-accent underline underline-offset-2"
        >
          <EdgeVerb kind={edge.kind} />
        </a>{" "}
        <span className="font-medium">
          <DeskEntityName entity={edge.to} link={edge.to.id !== own} />
        </span>
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 type-meta">
        {facts.length > 0 && <span>{facts.join(" · ")}</span>}
        {edge.minRank === null && edge.retractedAt === null && <Badge tone="caution">Unsupported</Badge>}
        {against > 0 && (
          <Badge tone="danger">
            <TriangleAlert aria-hidden="true" />
            Contradicts {against === 1 ? "another" : `${against} others`}
          </Badge>
        )}
      </p>
      {edge.note && <p className="mt-1 text-[0.8125rem] text-ink-soft">{edge.note}</p>}
      {edge.evidence.map((piece) => (
        <EvidenceQuote key={piece.id} evidence={piece} />
      ))}
    </div>
  );
}

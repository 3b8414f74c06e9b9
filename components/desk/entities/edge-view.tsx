import { PageHeading } from "@/components/admin/page-heading";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Callout } from "@/components/ui/callout";
import type { DeskEdge, DocumentChoice } from "@/lib/entities/desk-types";
import { contradictions } from "@/lib/entities/relationships/contradictions";
import type { SentenceChoice } from "@/lib/reports/types";
import { CorrectEdgeForm } from "./correct-edge-form";
import { DeskEntityName } from "./desk-entity-name";
import { DocumentForm } from "./document-form";
import { datedEdge, EdgeLine } from "./edge-line";
import { EvidenceList } from "./evidence-list";
import { More, Section } from "./section";
import { SentenceList } from "./sentence-list";

type Props = {
  edge: DeskEdge;
  /** the other edges between the two */
  others: DeskEdge[];
  sentences: SentenceChoice[];
  documents: DocumentChoice[];
  /** the search text for the sentences */
  words: string | undefined;
  /** what the house calls this kind of relationship, between two names */
  verb: string;
};

/** One relationship: what it says, what proves it, what contradicts it, and the sentences that could prove it. */
export function EdgeView({ edge, others, sentences, documents, words, verb }: Props) {
  const against = new Set(contradictions([edge, ...others].map(datedEdge)).get(edge.id) ?? []);
  const { from, to } = edge;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/desk/entities", name: "Entities" },
          { href: `/desk/entities/${from.id}`, name: from.name },
        ]}
        current={verb}
        className="mb-4"
      />
      <PageHeading
        title={`${from.name} ${verb} ${to.name}`}
        text={
          <>
            <DeskEntityName entity={from} /> · <DeskEntityName entity={to} />
          </>
        }
      />
      {edge.retractedAt !== null && (
        <Callout tone="caution" title="This relationship is retracted" className="mb-6">
          <p>Restore it on the page of either entity, under Retracted.</p>
        </Callout>
      )}
      <div className="space-y-6">
        <Section
          id="evidence"
          title="Evidence"
          text={
            edge.minRank === null
              ? "None is valid: the relationship is unsupported, and readers do not see it."
              : "Readers see it if they may read one of its proofs; source documents are open to everyone."
          }
        >
          <EvidenceList evidence={edge.evidence} />
          {edge.retractedAt === null && (
            <>
              <More title="A sentence from a published report" open={edge.evidence.length === 0}>
                <SentenceList edgeId={edge.id} sentences={sentences} words={words} />
              </More>
              <More title="A quotation from a source document">
                <DocumentForm relationshipId={edge.id} documents={documents} />
              </More>
            </>
          )}
        </Section>
        {edge.retractedAt === null && (
          <Section
            id="correct"
            title="Correct it"
            text="The current version is retracted and replaced by a new one, with its evidence. “Subsidiary of” needs a new quotation about ownership."
          >
            <CorrectEdgeForm edge={edge} sentences={sentences} />
          </Section>
        )}
        {others.length > 0 && (
          <Section id="others" title="Other relationships between the two">
            <ul className="divide-y divide-rule">
              {others.map((other) => (
                <li key={other.id} className="py-3 first:pt-0">
                  <EdgeLine edge={other} against={against.has(other.id) ? 1 : 0} />
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}

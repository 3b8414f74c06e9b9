import { DocumentWords } from "@/components/claim/document-words";
import { GradeSign } from "@/components/claim/grade-line";
import { sentenceHref } from "@/components/claim/sentence-href";
import { Badge } from "@/components/ui/badge";
import type { EntityClaim, RelationshipLine } from "@/lib/entities/types";
import { dayText } from "@/lib/evidence/claims/claim-text";
import { quantityText } from "@/lib/evidence/quantity/quantity-text";
import { entityHref } from "./addresses";
import { OWN_STATEMENT } from "./edge-words";
import { EntityName } from "./entity-name";
import { ProofQuote } from "./proof-quote";
import { relationshipFacts } from "./relationship-labels";

/** One relationship: the other entity, what is known about the tie, and the sentence that proves it. */
export function RelationshipItem({ line, day }: { line: RelationshipLine; day: string | null }) {
  const [first, ...more] = line.proofs;
  const facts = relationshipFacts(line);
  return (
    <div className="py-3.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <EntityName
          name={line.other.name}
          nameZh={line.other.nameZh}
          href={entityHref(line.other.slug, day)}
          className="text-[0.9375rem] leading-snug font-semibold text-ink"
        />
        {facts.length > 0 && <span className="type-meta">{facts.join(" · ")}</span>}
        {!first && line.documents.length === 0 && <Badge tone="caution">Unsupported: desk only</Badge>}
      </p>
      {line.claims.length > 0 && <ShareClaims line={line} />}
      {line.documents.map((document) => (
        <DocumentWords key={`${document.title} ${document.locator} ${document.quote}`} document={document} />
      ))}
      {first && line.documents.length === 0 && <p className="mt-1 type-meta">{OWN_STATEMENT}. Said in:</p>}
      {first && <ProofQuote proof={first} />}
      {more.length > 0 && (
        <details className="print-open mt-1.5 text-sm">
          <summary className="type-meta">
            {more.length === 1 ? "Another sentence" : `${more.length} more sentences`}
          </summary>
          {more.map((proof) => (
            <ProofQuote key={`${proof.report.slug}-${proof.blockId}-${proof.sentence}`} proof={proof} />
          ))}
        </details>
      )}
    </div>
  );
}

/** What is claimed of the same share, each with its grade and the way to its sentence. */
function ShareClaims({ line: { claims, sharePercent } }: { line: RelationshipLine }) {
  const differ = claims.some(({ claim: { value } }) => value && value.value !== sharePercent);
  return (
    <div className="mt-1 type-meta">
      <p>{differ ? "Claims of this share differ:" : "Claimed as well:"}</p>
      <ul>
        {claims.map((one) => (
          <li key={one.claim.id} className="mt-0.5">
            <ShareClaim {...one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ShareClaim({ claim, places: [place] }: EntityClaim) {
  const { value, assertedOn, precision, asserter } = claim;
  const words = [
    value && quantityText(value),
    asserter && `by ${asserter.name}`,
    assertedOn && dayText(assertedOn, precision),
  ].filter(Boolean);
  if (!place) return null;
  return (
    <>
      <GradeSign grade={claim} />{" "}
      <a href={sentenceHref(place.report.slug, place.blockId, place.sentence)} className="text-link">
        {words.join(", ")}
      </a>
    </>
  );
}

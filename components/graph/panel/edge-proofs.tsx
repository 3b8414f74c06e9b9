import { sentenceHref } from "@/components/claim/sentence-href";
import { Badge } from "@/components/ui/badge";
import { formatDay } from "@/components/ui/format-instant";
import { MixedText } from "@/components/ui/mixed-text";
import { RELIABILITY_WORDS } from "@/lib/evidence/grades";
import type { EdgeProof } from "@/lib/graph/types";

/** The very words that prove an edge, each with the way to where it stands. */
export function EdgeProofs({ proof }: { proof: EdgeProof }) {
  const { proofs, documents } = proof;
  if (proofs.length + documents.length === 0)
    return (
      <p className="text-sm text-ink-soft">
        <Badge tone="caution">Unsupported: desk only</Badge> Nothing on record proves it yet.
      </p>
    );
  return (
    <div className="space-y-4">
      {proofs.map(({ sentence, blockId, report }) => (
        <figure key={`${report.slug}-${blockId}-${sentence}`} className="border-l-2 border-accent pl-3">
          <blockquote className="font-serif text-[0.9375rem] leading-snug text-ink">
            “
            <MixedText text={sentence} />”
          </blockquote>
          <figcaption className="mt-1.5 type-meta">
            <a href={sentenceHref(report.slug, blockId, sentence)} className="text-link">
              Open the sentence
            </a>{" "}
            in {report.title}, {formatDay(new Date(report.publishedAt), "UTC")}
          </figcaption>
        </figure>
      ))}
      {documents.map((document) => (
        <figure key={`${document.title}-${document.quote}`} className="border-l-2 border-rule-strong pl-3">
          <blockquote lang={document.lang} className="font-serif text-[0.9375rem] leading-snug text-ink">
            “{document.quote}”
          </blockquote>
          <figcaption className="mt-1.5 type-meta">
            {document.url ? (
              <a href={document.url} rel="noreferrer" className="text-link" lang={document.lang}>
                {document.title}
              </a>
            ) : (
              <cite lang={document.lang} className="not-italic">
                {document.title}
              </cite>
            )}
            {document.locator && `, ${document.locator}`}
            {document.publishedOn && `, ${formatDay(new Date(document.publishedOn), "UTC")}`}.{" "}
            <a href={`/sources/${document.source.slug}`} className="quiet-link">
              {document.source.name}
            </a>
            {document.source.reliability
              ? `, grade ${document.source.reliability}: ${RELIABILITY_WORDS[document.source.reliability]}`
              : ", not graded"}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

import { DocumentWords } from "@/components/claim/document-words";
import { sentenceHref } from "@/components/claim/sentence-href";
import { OWN_STATEMENT } from "@/components/entity/edge-words";
import { Badge } from "@/components/ui/badge";
import { formatDay } from "@/components/ui/format-instant";
import { MixedText } from "@/components/ui/mixed-text";
import type { EdgeProof } from "@/lib/graph/types";

/** The proof of an edge: outside documents first, then our own reports. */
export function EdgeProofs({ proof }: { proof: EdgeProof }) {
  const { proofs, documents } = proof;
  if (proofs.length + documents.length === 0)
    return (
      <p className="text-sm text-ink-soft">
        <Badge tone="caution">Unsupported: desk only</Badge> It has no source yet.
      </p>
    );
  return (
    <div className="space-y-4">
      {documents.map((document) => (
        <DocumentWords key={`${document.title}-${document.locator}-${document.quote}`} document={document} />
      ))}
      {documents.length === 0 && <p className="type-meta">{OWN_STATEMENT}.</p>}
      {proofs.map(({ sentence, blockId, report }) => (
        <figure key={`${report.slug}-${blockId}-${sentence}`} className="border-l-2 border-accent pl-3">
          <blockquote className="font-serif text-[0.9375rem] leading-snug text-ink">
            “
            <MixedText text={sentence} />”
          </blockquote>
          <figcaption className="mt-1.5 type-meta">
            Said in{" "}
            <a href={sentenceHref(report.slug, blockId, sentence)} className="text-link">
              {report.title}
            </a>
            , {formatDay(new Date(report.publishedAt), "UTC")}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

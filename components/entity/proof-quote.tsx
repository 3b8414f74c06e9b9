import { sentenceHref } from "@/components/claim/sentence-href";
import { formatDay } from "@/components/ui/format-instant";
import { MixedText } from "@/components/ui/mixed-text";
import type { Proof } from "@/lib/entities/types";

/** The sentence that proves a relationship; the link opens it in its report. */
export function ProofQuote({ proof }: { proof: Proof }) {
  const { sentence, blockId, report } = proof;
  return (
    <figure className="mt-1.5 border-l-2 border-rule pl-3">
      <blockquote className="font-serif text-[0.9375rem] leading-snug text-ink-soft">
        “<MixedText text={sentence} />”
      </blockquote>
      <figcaption className="mt-1 type-meta">
        <a href={sentenceHref(report.slug, blockId, sentence)} className="quiet-link">
          {report.title}, {formatDay(report.publishedAt, "UTC")}
        </a>
      </figcaption>
    </figure>
  );
}

import { DateTime } from "@/components/ui/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import { claimAssertion, claimText } from "@/lib/evidence/claims/claim-text";
import type { ClaimCard, ClaimPlace, ClaimRef } from "@/lib/evidence/types";
import { GradeSign } from "./grade-line";
import { COMPARED_WORDS, linkWords } from "./labels";
import { sentenceHref } from "./sentence-href";

type Line = { words: string; claim: ClaimRef; place: ClaimPlace; note: string | null };

/**
 * What supports, contradicts, repeats or supersedes a claim, and what else is said about the same property; each links
 * to its sentence.
 */
export function ClaimLinks({ links, compared }: Pick<ClaimCard, "links" | "compared">) {
  // Two claims that support or contradict each other are listed once.
  const once = links.filter(
    ({ kind, claim }, index) =>
      links.findIndex((other) => other.kind === kind && other.claim.id === claim.id) === index,
  );
  const lines: Line[] = [
    ...once.map((link) => ({ ...link, words: linkWords(link) })),
    ...compared.map((other) => ({ ...other, words: COMPARED_WORDS[other.comparison], note: null })),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="space-y-1.5">
      {lines.map(({ words, note, claim, place: { report, blockId, sentence } }) => (
        <li key={`${words} ${claim.id}`}>
          <strong className="font-semibold text-ink">{words}</strong> <GradeSign grade={claim} />{" "}
          <a href={sentenceHref(report.slug, blockId, sentence)} className="text-link">
            <MixedText text={claimText(claim)} />
          </a>
          {claim.asserter && `, ${claimAssertion(claim)}`}, in {report.title},{" "}
          <DateTime value={report.publishedAt} show="day" style="long" />
          {note && `. ${note}`}
        </li>
      ))}
    </ul>
  );
}

type ActsProps = { slug: string; claimId: string; className?: string };

/** What a reader may do about a claim, in the report that makes it. Both pages ask who may. */
export function ClaimActs({ slug, claimId, className = "" }: ActsProps) {
  return (
    <p className={`${className} flex flex-wrap gap-x-4 type-meta print:hidden`.trim()}>
      <a href={`/reports/${slug}/discussion/claims/${claimId}`} className="quiet-link">
        Discuss this claim
      </a>
      <a href={`/reports/${slug}/correct?claim=${claimId}`} className="quiet-link">
        Request a correction
      </a>
    </p>
  );
}

import { Day } from "@/components/report/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import { claimAssertion, claimText } from "@/lib/evidence/claim-text";
import type { ClaimLinkLine } from "@/lib/evidence/types";
import { GradeSign } from "./grade-line";
import { linkWords } from "./link-words";
import { sentenceHref } from "./sentence-href";

/** What supports, contradicts, repeats or supersedes a claim; each leads to the sentence where that stands. */
export function ClaimLinks({ links }: { links: readonly ClaimLinkLine[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="space-y-1.5">
      {links.map(({ kind, outgoing, note, claim, place: { report, blockId, sentence } }) => (
        <li key={`${kind} ${outgoing} ${claim.id}`}>
          <strong className="font-semibold text-ink">{linkWords({ kind, outgoing })}</strong>{" "}
          <GradeSign grade={claim} />{" "}
          <a href={sentenceHref(report.slug, blockId, sentence)} className="text-link">
            <MixedText text={claimText(claim)} />
          </a>
          {claim.asserter && `, ${claimAssertion(claim)}`}, in {report.title},{" "}
          <Day date={new Date(report.publishedAt)} />
          {note && `. ${note}`}
        </li>
      ))}
    </ul>
  );
}

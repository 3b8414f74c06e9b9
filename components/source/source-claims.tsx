import { ClaimAsserted } from "@/components/claim/claim-asserted";
import { GradeSign } from "@/components/claim/grade-line";
import { sentenceHref } from "@/components/claim/sentence-href";
import { formatDay } from "@/components/ui/format-instant";
import { MixedText } from "@/components/ui/mixed-text";
import { Pagination } from "@/components/ui/pagination";
import { claimText } from "@/lib/evidence/claims/claim-text";
import { STATUS_WORDS } from "@/lib/evidence/grades";
import type { ClaimOnSource } from "@/lib/evidence/sources/types";

type Props = { slug: string; claims: readonly ClaimOnSource[]; next: string | null; first: boolean };

/** The claims that rest on a source and that this viewer may read; each links to its place in a report. */
export function SourceClaims({ slug, claims, next, first }: Props) {
  return (
    <section aria-labelledby="claims">
      <h2 id="claims" className="type-subhead">
        Claims that rest on it
      </h2>
      {claims.length === 0 ? (
        <p className="mt-2 text-sm text-ink-soft">None that you can read.</p>
      ) : (
        <ol className="mt-3 divide-y divide-rule border-y border-rule">
          {claims.map((item) => (
            <li key={item.claim.id} className="py-4">
              <Claim {...item} />
            </li>
          ))}
        </ol>
      )}
      <Pagination
        label="Pages of claims"
        className="mt-6"
        newerText="From the beginning"
        newerHref={first ? null : `/sources/${slug}#claims`}
        olderText="More claims"
        olderHref={next && `/sources/${slug}?after=${next}#claims`}
      />
    </section>
  );
}

function Claim({ claim, place: { report, blockId, sentence } }: ClaimOnSource) {
  return (
    <>
      <p className="flex items-baseline gap-2.5">
        <GradeSign grade={claim} />
        <span className="text-[0.9375rem] leading-snug font-semibold text-ink">
          <MixedText text={claimText(claim)} />
        </span>
      </p>
      <p className="mt-1 text-sm text-ink-soft">
        <ClaimAsserted claim={claim} />. {claim.status ? STATUS_WORDS[claim.status] : "Not assessed yet"}.
      </p>
      <figure className="mt-2 border-l-2 border-rule pl-3">
        <blockquote className="font-serif text-[0.9375rem] leading-snug text-ink-soft">
          “<MixedText text={sentence} />”
        </blockquote>
        <figcaption className="mt-1 type-meta">
          <a href={sentenceHref(report.slug, blockId, sentence)} className="quiet-link">
            <MixedText text={report.title} />, {formatDay(new Date(report.publishedAt), "UTC")}
          </a>
        </figcaption>
      </figure>
    </>
  );
}

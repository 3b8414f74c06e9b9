import { FollowButton, type FollowPlace } from "@/components/follow/follow-button";
import { DateTime } from "@/components/ui/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import { claimText } from "@/lib/evidence/claims/claim-text";
import type { ClaimPlace, LedgerRow } from "@/lib/evidence/types";
import { ClaimAsserted } from "./claim-asserted";
import { ClaimActs } from "./claim-links";
import { GradeLine } from "./grade-line";
import { ledgerHref } from "./ledger-filters";
import { sentenceHref } from "./sentence-href";

/** A claim with its grade and source, and a link to the sentence that makes it. */
export function LedgerItem({ row, follow }: { row: LedgerRow; follow?: FollowPlace }) {
  const [newest, ...more] = row.places;
  return (
    <article aria-label={claimText(row)}>
      <GradeLine grade={row} />
      <h2 className="mt-2 text-base leading-snug font-semibold">
        <MixedText text={claimText(row)} />
      </h2>
      <p className="mt-1 text-sm text-ink-soft">
        <ClaimAsserted claim={row} />
        {row.source && (
          <>
            {" · "}Source:{" "}
            <a href={`/sources/${row.source.slug}`} className="text-link">
              {row.source.name}
            </a>
          </>
        )}
      </p>
      <figure className="mt-2.5 border-l-2 border-rule pl-3">
        <blockquote className="font-serif text-[0.9375rem] leading-snug text-ink-soft">
          <a href={hrefOf(newest)} className="quiet-link">
            “<MixedText text={newest.sentence} />”
          </a>
        </blockquote>
        <figcaption className="mt-1 type-meta">
          {newest.report.title}, <DateTime value={newest.report.publishedAt} show="day" style="long" />
          {more.length > 0 && (
            <>
              . Also in{" "}
              {more.map((place, index) => (
                <span key={`${place.report.slug} ${place.blockId}`}>
                  {index > 0 && ", "}
                  <a href={hrefOf(place)} className="text-link">
                    {place.report.title}
                  </a>
                </span>
              ))}
            </>
          )}
        </figcaption>
      </figure>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 type-meta">
        {follow?.signedIn && <FollowButton subject={`claim:${row.id}`} name={claimText(row)} {...follow} />}
        <a href={ledgerHref({ entity: row.subject.slug })} className="quiet-link">
          All about {row.subject.name}
        </a>
      </p>
      <ClaimActs slug={newest.report.slug} claimId={row.id} className="mt-1" />
    </article>
  );
}

const hrefOf = ({ report, blockId, sentence }: ClaimPlace): string =>
  sentenceHref(report.slug, blockId, sentence);

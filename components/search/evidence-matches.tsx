import { GradeLine } from "@/components/claim/grade-line";
import { ledgerHref } from "@/components/claim/ledger-filters";
import { sentenceHref } from "@/components/claim/sentence-href";
import { ReliabilityLine } from "@/components/source/labels";
import { SourceName } from "@/components/source/source-name";
import { DateTime } from "@/components/ui/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import { claimText } from "@/lib/evidence/claims/claim-text";
import type { SourceItem } from "@/lib/evidence/sources/types";
import type { LedgerRow } from "@/lib/evidence/types";
import type { EntityHit } from "@/lib/names/types";

type ClaimsProps = { claims: readonly LedgerRow[]; entities: readonly EntityHit[] };

/** Claims whose sentence has the words, and the way to all of those that name what was asked for. */
export function ClaimMatches({ claims, entities: [entity] }: ClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="claims-found" className="mt-10">
      <h2 id="claims-found" className="type-kicker text-ink-faint">
        Claims
      </h2>
      <ul className="mt-3 grid max-w-measure divide-y divide-rule border-y border-rule">
        {claims.map((claim) => {
          const [{ report, blockId, sentence }] = claim.places;
          return (
            <li key={claim.id} className="py-4">
              <GradeLine grade={claim} />
              <h3 className="mt-1.5 text-[0.9375rem] leading-snug font-semibold">
                <a href={sentenceHref(report.slug, blockId, sentence)} className="quiet-link">
                  <MixedText text={claimText(claim)} />
                </a>
              </h3>
              <p className="mt-1 font-serif text-[0.9375rem] leading-snug text-ink-soft">
                “<MixedText text={sentence} />”
              </p>
              <p className="mt-1 type-meta">
                {report.title}, <DateTime value={report.publishedAt} show="day" style="long" />
              </p>
            </li>
          );
        })}
      </ul>
      {entity && (
        <p className="mt-3">
          <a href={ledgerHref({ entity: entity.slug })} className="text-link text-sm">
            All claims that name {entity.name}
          </a>
        </p>
      )}
    </section>
  );
}

/** Sources whose name, publisher or owner has the words. */
export function SourceMatches({ sources }: { sources: readonly SourceItem[] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources-found" className="mt-8">
      <h2 id="sources-found" className="type-kicker text-ink-faint">
        Sources
      </h2>
      <ul className="mt-2 grid max-w-measure">
        {sources.map(({ slug, name, nameZh, reliability }) => (
          <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-1.5">
            <SourceName
              name={name}
              nameZh={nameZh}
              href={`/sources/${slug}`}
              className="text-[0.9375rem] leading-snug font-semibold text-ink"
            />
            <span className="text-sm text-ink-soft">
              <ReliabilityLine reliability={reliability} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { sentenceHref } from "@/components/claim/sentence-href";
import { Badge } from "@/components/ui/badge";
import { MixedText } from "@/components/ui/mixed-text";
import type { EntityClaim } from "@/lib/entities/types";
import { claimAssertion, claimText } from "@/lib/evidence/claims/claim-text";
import { gradeOf, gradeWords } from "@/lib/evidence/grades";
import { Section } from "./section";

type Props = { slug: string; claims: readonly EntityClaim[]; more: boolean; day: string | null };

/** The newest claims about an entity; each links to the sentence that makes it. */
export function EntityClaims({ slug, claims, more, day }: Props) {
  if (claims.length === 0) return null;
  return (
    <Section id="claims" title={day === null ? "Claims" : "Claims, graded as they were then"}>
      <ol className="mt-4 divide-y divide-rule border-t border-rule">
        {claims.map(({ claim, places: [place] }) => {
          const grade = gradeOf(claim.reliability, claim.credibility);
          return (
            <li key={claim.id} className="grid gap-x-4 gap-y-1 py-3.5 sm:grid-cols-[minmax(0,1fr)_auto]">
              <p className="text-[0.9375rem] leading-snug font-semibold text-ink">
                {place ? (
                  <a
                    href={sentenceHref(place.report.slug, place.blockId, place.sentence)}
                    className="quiet-link"
                  >
                    <MixedText text={claimText(claim)} />
                  </a>
                ) : (
                  <MixedText text={claimText(claim)} />
                )}
              </p>
              <p className="flex items-baseline gap-2">
                {grade && (
                  <abbr
                    title={gradeWords(claim.reliability, claim.credibility, claim.status)}
                    className="font-semibold text-ink no-underline tabular-nums"
                  >
                    {grade}
                  </abbr>
                )}
                {claim.status && (
                  <Badge tone={claim.status === "corroborated" ? "good" : "neutral"}>{claim.status}</Badge>
                )}
              </p>
              <p className="type-meta sm:col-span-2">
                {claimAssertion(claim)}
                {place && ` · in “${place.report.title}”`}
              </p>
            </li>
          );
        })}
      </ol>
      {more && (
        <p className="mt-4">
          <a href={`/claims?entity=${slug}`} className="text-link text-sm">
            All claims that name it
          </a>
        </p>
      )}
    </Section>
  );
}

import { DateTime } from "@/components/ui/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import { CREDIBILITY_WORDS, credibilityOf, gradeOf, STATUS_WORDS } from "@/lib/evidence/grades";
import type { ClaimCard } from "@/lib/evidence/types";

type Props = Pick<ClaimCard, "history" | "asPublished">;

/** Why the desk graded the claim as it did, since when, and its earlier grades. */
export function ClaimHistory({ history: [newest, ...earlier], asPublished }: Props) {
  return (
    <>
      {newest && (
        <p>
          <span className="text-ink">
            <MixedText text={newest.rationale} />
          </span>{" "}
          Assessed <DateTime value={newest.assessedAt} show="day" style="long" />.
        </p>
      )}
      {asPublished && (
        <p>
          As published: {gradeOf(asPublished.reliability, asPublished.credibility) ?? "not graded"}
          {asPublished.status && `, ${asPublished.status}`}.
        </p>
      )}
      {earlier.length > 0 && (
        <div>
          <p>Before:</p>
          <ol className="list-disc space-y-0.5 pl-4">
            {earlier.map(({ assessedAt, credibility, status, rationale }) => (
              <li key={assessedAt}>
                <DateTime value={assessedAt} show="day" style="long" />: {credibility}, {wordsOf(credibility)}
                ; {STATUS_WORDS[status].toLowerCase()}. {rationale}
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

function wordsOf(credibility: number): string {
  const step = credibilityOf(credibility);
  return step === null ? "not known" : CREDIBILITY_WORDS[step];
}

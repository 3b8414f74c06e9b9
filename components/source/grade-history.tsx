import { DateTime } from "@/components/ui/date-time";
import { MixedText } from "@/components/ui/mixed-text";
import type { GradingLine } from "@/lib/evidence/sources/types";
import { ReliabilityLine } from "./labels";

/** The grades of a source, with dates and reasons; the newest applies. */
export function GradeHistory({ gradings }: { gradings: readonly GradingLine[] }) {
  return (
    <section aria-labelledby="reliability">
      <h2 id="reliability" className="type-subhead">
        Reliability
      </h2>
      {gradings.length === 0 ? (
        <p className="mt-2 text-sm text-ink-soft">
          This source has not been graded yet. Claims that rest on it carry no letter.
        </p>
      ) : (
        <ol className="mt-3 divide-y divide-rule border-y border-rule">
          {gradings.map(({ reliability, rationale, downgrade, gradedAt }, index) => (
            <li
              key={gradedAt}
              className="grid gap-x-6 gap-y-1 py-3.5 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]"
            >
              <div>
                <p className={index === 0 ? "font-medium text-ink" : "text-ink-soft"}>
                  <ReliabilityLine reliability={reliability} />
                </p>
                <p className="mt-1 type-meta">
                  {index === 0 ? "Since " : ""}
                  <DateTime value={gradedAt} show="day" style="long" />
                  {downgrade && ", downgraded"}
                </p>
              </div>
              <p className="max-w-measure text-ink-soft whitespace-pre-line">
                <MixedText text={rationale} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

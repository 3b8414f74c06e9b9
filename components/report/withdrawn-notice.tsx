import { DateTime } from "@/components/ui/date-time";
import type { ReportHead } from "@/lib/reports/types";
import { DatedLine } from "./byline";

type Props = { head: ReportHead; reason: string; withdrawnAt: Date };

/** What remains of a withdrawn report: title, dates, reason. */
export function WithdrawnNotice({ head, reason, withdrawnAt }: Props) {
  return (
    <header className="max-w-[46rem]">
      <p className="type-kicker">Withdrawn</p>
      <h1 className="mt-4 type-display">{head.title}</h1>
      <p className="mt-3 type-meta">
        {!head.dated && "Published "}
        <DatedLine head={head} />
      </p>
      <div className="mt-8 rounded-card border border-rule border-l-4 border-l-caution bg-caution-wash p-5">
        <p className="text-sm font-semibold text-ink">
          This report was withdrawn on <DateTime value={withdrawnAt} style="long" />.
        </p>
        <p className="mt-2 type-summary whitespace-pre-line text-ink">{reason}</p>
      </div>
    </header>
  );
}

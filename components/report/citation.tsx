import { ReportExports } from "@/components/export/download-links";
import { DateTime } from "@/components/ui/date-time";
import type { ReportHead } from "@/lib/reports/types";
import { authorsInWords } from "./byline";

type Props = { house: string; head: ReportHead; address: string };

/** How to cite this version. */
export function Citation({ house, head, address }: Props) {
  return (
    <section aria-labelledby="cite">
      <h2 id="cite" className="type-subhead">
        Cite and export
      </h2>
      <p className="mt-2 text-sm text-ink-soft">
        {head.authors.length > 0 && `${authorsInWords(head.authors)}. `}
        <cite className="text-ink">{head.title}</cite>. {house}, version {head.number},{" "}
        <DateTime value={head.number === 1 ? head.publishedAt : head.updatedAt} show="day" style="long" />
        {head.dated && (
          <>
            {" "}
            (dated <DateTime value={head.dated.on} show="day" style="long" timeZone="UTC" />)
          </>
        )}
        . <span className="wrap-anywhere">{address}</span>
      </p>
      <ReportExports head={head} />
    </section>
  );
}

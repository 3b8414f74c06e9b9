import { LevelBadge } from "@/components/membership/level-badge";
import { DateTime } from "@/components/ui/date-time";
import type { ReportItem } from "@/lib/reports/types";
import { authorsInWords } from "./byline";
import { TagLinks } from "./tag-links";

/** A report in a list. */
export function ReportRow({ report, as: Heading = "h2" }: { report: ReportItem; as?: "h2" | "h3" }) {
  return (
    <article className="grid gap-x-10 gap-y-2 py-7 md:grid-cols-[9.5rem_minmax(0,1fr)]">
      <p className="order-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 type-meta md:order-none md:block">
        <DateTime value={report.publishedAt} show="day" style="long" />
        <LevelBadge level={report.level} className="md:mt-2" />
      </p>
      <div className="max-w-measure">
        <TagLinks tags={report.tags.slice(0, 3)} />
        <Heading className="mt-1.5 type-headline">
          <a href={`/reports/${report.slug}`} className="quiet-link">
            {report.title}
          </a>
        </Heading>
        <p className="mt-1.5 type-summary">{report.standfirst || report.excerpt}</p>
        {report.authors.length > 0 && <p className="mt-2 type-meta">{authorsInWords(report.authors)}</p>}
      </div>
    </article>
  );
}

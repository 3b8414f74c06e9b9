import { Badge } from "@/components/ui/badge";
import type { ReportItem } from "@/lib/reports/types";
import { Day } from "./date-time";
import { TagLinks } from "./tag-links";

/** A report among others on the front page. */
export function ReportTeaser({ report }: { report: ReportItem }) {
  return (
    <article>
      <TagLinks tags={report.tags.slice(0, 1)} />
      <h3 className="mt-1.5 type-headline">
        <a href={`/reports/${report.slug}`} className="quiet-link">
          {report.title}
        </a>
      </h3>
      <p className="mt-2 line-clamp-3 type-summary">{report.standfirst || report.excerpt}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 type-meta">
        <Day date={report.publishedAt} />
        {report.level && <Badge>{report.level}</Badge>}
      </p>
    </article>
  );
}

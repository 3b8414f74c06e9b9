import { LevelBadge } from "@/components/membership/level-badge";
import { DateTime } from "@/components/ui/date-time";
import type { ReportItem } from "@/lib/reports/types";
import { TagLinks } from "./tag-links";

/** One of the reports on the front page; a brief one shows only its title and date. */
export function ReportTeaser({ report, brief = false }: { report: ReportItem; brief?: boolean }) {
  return (
    <article>
      <TagLinks tags={report.tags.slice(0, 1)} />
      <h3 className={brief ? "mt-1 type-subhead" : "mt-1.5 type-headline"}>
        <a href={`/reports/${report.slug}`} className="quiet-link">
          {report.title}
        </a>
      </h3>
      {!brief && <p className="mt-2 line-clamp-3 type-summary">{report.standfirst || report.excerpt}</p>}
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 type-meta">
        <DateTime value={report.publishedAt} show="day" style="long" />
        <LevelBadge level={report.level} />
      </p>
    </article>
  );
}

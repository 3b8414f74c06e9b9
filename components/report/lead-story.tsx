import { LevelBadge } from "@/components/membership/level-badge";
import { DateTime } from "@/components/ui/date-time";
import type { LeadPicture, ReportItem } from "@/lib/reports/types";
import { authorsInWords } from "./byline";
import { TagLinks } from "./tag-links";

type Props = { report: ReportItem; picture: LeadPicture | null };

/** The newest report, in large type, with its first picture. */
export function LeadStory({ report, picture }: Props) {
  return (
    <article>
      <TagLinks tags={report.tags.slice(0, 3)} />
      <h2 className="mt-3 type-display">
        <a href={`/reports/${report.slug}`} className="quiet-link">
          {report.title}
        </a>
      </h2>
      <p className="mt-4 max-w-[44rem] type-standfirst">{report.standfirst}</p>
      <p className="mt-4 max-w-measure type-summary">{report.excerpt}</p>
      <p className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-1 type-meta">
        <span>{authorsInWords(report.authors)}</span>
        <DateTime value={report.publishedAt} show="day" style="long" />
        <LevelBadge level={report.level} />
      </p>
      {picture && (
        // biome-ignore lint/performance/noImgElement: /files checks access each time; an optimiser caches copies
        <img
          src={`/files/${picture.attachmentId}`}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          loading="lazy"
          decoding="async"
          className="mt-7 h-auto w-full max-w-[44rem]"
        />
      )}
    </article>
  );
}

import { LevelBadge } from "@/components/membership/level-badge";
import { DateTime } from "@/components/ui/date-time";
import type { EntityReport } from "@/lib/entities/types";
import { MentionQuotes } from "./mention-quotes";

type Props = {
  name: string;
  names: readonly string[];
  slug: string;
  about: readonly EntityReport[];
  mentioning: readonly EntityReport[];
  more: boolean;
};

/** Reports about an entity, then those that mention it, with the sentences around its name. */
export function EntityReports({ name, names, slug, about, mentioning, more }: Props) {
  if (about.length + mentioning.length === 0) return null;
  return (
    <div className="grid gap-10">
      {about.length > 0 && (
        <section aria-labelledby="reports">
          <h2 id="reports" className="type-headline">
            Reports about {name}
          </h2>
          <ol className="mt-4 divide-y divide-rule border-t border-rule">
            {about.map((report) => (
              <li key={report.slug} className="py-4">
                <ReportTitle report={report} />
                <p className="mt-1 type-summary">{report.standfirst}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {mentioning.length > 0 && (
        <section aria-labelledby={about.length > 0 ? "reports-mentioning" : "reports"}>
          <h2 id={about.length > 0 ? "reports-mentioning" : "reports"} className="type-headline">
            Mentioned in
          </h2>
          <ol className="mt-4 divide-y divide-rule border-t border-rule">
            {mentioning.map((report) => (
              <li key={report.slug} className="py-4">
                <ReportTitle report={report} />
                <MentionQuotes slug={report.slug} mentions={report.mentions} names={names} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {more && (
        <p>
          <a href={`/reports?entity=${slug}`} className="text-link text-sm">
            All reports about or naming {name}
          </a>
        </p>
      )}
    </div>
  );
}

function ReportTitle({ report }: { report: EntityReport }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 type-meta">
        <DateTime value={report.publishedAt} show="day" style="long" />
        <LevelBadge level={report.level} />
      </p>
      <h3 className="mt-0.5 type-subhead">
        <a href={`/reports/${report.slug}`} className="quiet-link">
          {report.title}
        </a>
      </h3>
    </>
  );
}

import { LevelBadge } from "@/components/membership/level-badge";
import { DateTime } from "@/components/ui/date-time";
import type { Neighbours, ReportLink } from "@/lib/reports/types";

/** Reports on the same subjects, and the previous and next by date. */
export function NeighbourLinks({ neighbours }: { neighbours: Neighbours }) {
  const { related, previous, next } = neighbours;
  return (
    <div className="space-y-10 print:hidden">
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related" className="border-t-2 border-ink pt-3 type-subhead">
            Related reports
          </h2>
          <ul className="mt-4 grid gap-x-10 gap-y-7 md:grid-cols-3">
            {related.map((report) => (
              <li key={report.slug}>
                <h3 className="font-serif text-lg leading-snug font-[600]">
                  <a href={`/reports/${report.slug}`} className="quiet-link">
                    {report.title}
                  </a>
                </h3>
                <p className="mt-1.5 line-clamp-3 text-sm text-ink-soft">{report.standfirst}</p>
                <p className="mt-2 flex flex-wrap items-center gap-x-3 type-meta">
                  <DateTime value={report.publishedAt} show="day" style="long" />
                  <LevelBadge level={report.level} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(previous || next) && (
        <nav aria-label="Reports by date" className="grid gap-4 border-t border-rule pt-6 sm:grid-cols-2">
          {previous && <Step report={previous} label="Previous report" rel="prev" />}
          {next && <Step report={next} label="Next report" rel="next" />}
        </nav>
      )}
    </div>
  );
}

function Step({ report, label, rel }: { report: ReportLink; label: string; rel: "prev" | "next" }) {
  return (
    <a
      href={`/reports/${report.slug}`}
      rel={rel}
      className={`group block ${rel === "next" ? "sm:col-start-2 sm:text-right" : ""}`}
    >
      <span className="type-meta">
        {rel === "prev" && <span aria-hidden>← </span>}
        {label}
        {rel === "next" && <span aria-hidden> →</span>}
      </span>
      <span className="mt-0.5 block font-serif text-[1.0625rem] leading-snug font-[600] text-ink decoration-1 underline-offset-4 group-hover:text-accent-strong group-hover:underline">
        {report.title}
      </span>
    </a>
  );
}

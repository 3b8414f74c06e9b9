import { DateTime } from "@/components/ui/date-time";
import type { ReportNews } from "@/lib/reading/types";
import { NewsList } from "./news-line";

const ACTS = { published: "published", updated: "updated", corrected: "corrected" } as const;

/** What became of a report since the reader's visit before. Rendered to markup for the script of a cached page. */
export function ReportNewsBox({ news: { slug, since, read, versions, claims } }: { news: ReportNews }) {
  return (
    <aside
      aria-label="Since you were here"
      className="mt-6 rounded-card border-l-[3px] border-info bg-info-wash px-4 py-3 text-sm print:hidden"
    >
      {read && (
        <>
          <p className="font-semibold text-ink">
            You read version {read.number} on <DateTime value={read.at} show="day" style="long" />.
          </p>
          <ul className="mt-1 space-y-1 text-ink-soft">
            {versions.map((version) => (
              <li key={version.number} className="wrap-anywhere">
                Version {version.number}, {ACTS[version.kind]}{" "}
                <DateTime value={version.publishedAt} show="day" style="long" />
                {version.reason && `: ${version.reason}`}
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <a href={`/reports/${slug}/changes`} className="text-link">
              See what changed
            </a>
          </p>
        </>
      )}
      {claims.length > 0 && (
        <details className={read ? "mt-3" : undefined} open={claims.length < 3}>
          <summary className="font-semibold text-ink">
            {claims.length === 1 ? "One claim was" : `${claims.length} claims were`} graded again since{" "}
            <DateTime value={since} show="day" style="long" />
          </summary>
          <div className="mt-2">
            <NewsList lines={claims} />
          </div>
        </details>
      )}
    </aside>
  );
}

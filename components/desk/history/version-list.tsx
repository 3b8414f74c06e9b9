import { DateTime } from "@/components/ui/date-time";
import type { DraftHistory } from "@/lib/reports/draft-types";

const KINDS = { published: "Published", updated: "Updated", corrected: "Corrected" } as const;

/** The published versions, newest first. */
export function VersionList({ history, current }: { history: DraftHistory; current: string | undefined }) {
  if (history.versions.length === 0) return null;
  return (
    <section>
      <h2 className="text-base font-semibold">Versions</h2>
      <ol className="mt-2 divide-y divide-rule border-y border-rule">
        {history.versions.map((version) => (
          <li key={version.number} className="py-2.5 text-sm">
            <a
              href={`/desk/reports/${history.reportId}/history?from=v${version.number}`}
              aria-current={current === `v${version.number}` ? "true" : undefined}
              className="text-link font-medium aria-[current=true]:text-ink"
            >
              Version {version.number}
            </a>{" "}
            <span className="type-meta">
              {KINDS[version.kind]} <DateTime value={version.publishedAt} />
              {version.publishedBy && ` by ${version.publishedBy}`}
            </span>
            {version.reason && <p className="mt-0.5 text-ink-soft">{version.reason}</p>}
            {version.checkReasons.length > 0 && (
              <details className="mt-1 text-[0.8125rem] text-ink-soft">
                <summary className="cursor-pointer text-ink-faint">
                  {version.checkReasons.length === 1
                    ? "One warning was accepted"
                    : `${version.checkReasons.length} warnings were accepted`}
                </summary>
                <dl className="mt-1 space-y-1 pl-4">
                  {version.checkReasons.map(({ title, reason }) => (
                    <div key={title}>
                      <dt className="font-medium text-ink">{title}</dt>
                      <dd>{reason}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

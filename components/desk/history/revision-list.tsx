import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { DraftHistory, RevisionLine } from "@/lib/reports/draft-types";
import { RestoreForm } from "./restore-form";

/** The saves, newest first, each to compare with the draft or to restore. */
export function RevisionList({ history, current }: { history: DraftHistory; current: string | undefined }) {
  return (
    <section>
      <h2 className="text-base font-semibold">Saves</h2>
      <p className="mt-1 text-[0.8125rem] text-ink-faint">
        Saves by one person within five minutes count as one.
      </p>
      <ol className="mt-2 divide-y divide-rule border-y border-rule">
        {history.revisions.map((line) => (
          <li key={line.id} className="flex items-start justify-between gap-x-3 py-2.5 text-sm">
            <div className="min-w-0">
              <a
                href={`/desk/reports/${history.reportId}/history?from=r:${line.id}`}
                aria-current={current === `r:${line.id}` ? "true" : undefined}
                className="text-link font-medium aria-[current=true]:text-ink"
              >
                {line.kind === "conflict"
                  ? `Set aside at revision ${line.revision}`
                  : `Revision ${line.revision}`}
              </a>{" "}
              <KindBadge line={line} />
              <p className="type-meta">
                <DateTime value={line.savedAt} />
                {line.savedBy && ` · ${line.savedBy}`}
              </p>
            </div>
            {!history.inTrash && isOther(line, history) && (
              <RestoreForm reportId={history.reportId} revisionId={line.id} basedOn={history.revision} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A save that differs from the current draft, as far as its number tells. */
const isOther = (line: RevisionLine, history: DraftHistory): boolean =>
  line.kind === "conflict" || line.revision < history.revision;

function KindBadge({ line }: { line: RevisionLine }) {
  switch (line.kind) {
    case "conflict":
      return <Badge tone="caution">Set aside in a conflict</Badge>;
    case "published":
      return <Badge tone="good">Published</Badge>;
    case "imported":
      return <Badge tone="info">Imported</Badge>;
    default:
      return null;
  }
}

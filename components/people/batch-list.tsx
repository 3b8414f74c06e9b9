import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { BatchSummary } from "@/lib/people/types";
import { BATCH_STATES, batchState } from "./batch-state";

/** The newest lists with their state; nothing if there are none. */
export function BatchList({ batches, title }: { batches: BatchSummary[]; title: string }) {
  if (batches.length === 0) return null;
  return (
    <section className="mt-12 max-w-2xl" aria-labelledby="batches">
      <h2 id="batches" className="type-subhead">
        {title}
      </h2>
      <ul className="mt-3 divide-y divide-rule border-y border-rule text-sm">
        {batches.map((batch) => {
          const { label, tone } = BATCH_STATES[batchState(batch)];
          return (
            <li key={batch.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
              <a href={`/admin/people/lists/${batch.id}`} className="quiet-link font-medium wrap-anywhere">
                {batch.title}
              </a>
              <span className="flex items-center gap-3 text-ink-faint">
                {batch.byName}, <DateTime value={batch.createdAt} />
                <Badge tone={tone}>{label}</Badge>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

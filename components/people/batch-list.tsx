import { ImportList } from "@/components/ui/import-list";
import type { BatchSummary } from "@/lib/people/types";
import { BATCH_STATES, batchState } from "./batch-state";

/** The newest lists of people with their states; nothing if there are none. */
export function BatchList({ batches, title }: { batches: BatchSummary[]; title: string }) {
  const imports = batches.map((batch) => ({
    ...batch,
    href: `/admin/people/lists/${batch.id}`,
    state: BATCH_STATES[batchState(batch)],
  }));
  return <ImportList title={title} imports={imports} />;
}

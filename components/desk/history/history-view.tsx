import { ArrowLeft } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import type { Difference } from "@/lib/reports/compare-contents";
import type { HistoryQuery } from "@/lib/reports/desk-query";
import type { DraftHistory } from "@/lib/reports/draft-types";
import { Comparison } from "../comparison";
import { CompareForm } from "./compare-form";
import { RevisionList } from "./revision-list";
import { VersionList } from "./version-list";

type Props = {
  history: DraftHistory;
  query: HistoryQuery;
  compared: { from: string; to: string; differences: Difference[] } | null;
};

/** Every save and every published version of a report. */
export function HistoryView({ history, query, compared }: Props) {
  const { reportId, title } = history;
  return (
    <main id="main" tabIndex={-1} className="page-width max-w-6xl pt-6 pb-24">
      <LinkButton href={`/desk/reports/${reportId}`} variant="quiet" size="sm" className="-ml-3">
        <ArrowLeft aria-hidden="true" />
        {history.inTrash ? "Back to the draft" : "Back to writing"}
      </LinkButton>
      <h1 className="mt-3 type-title">History</h1>
      <p className="mt-1 text-sm text-ink-soft">{title === "" ? "Without a title" : title}</p>
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-label="What is different" className="min-w-0 space-y-4">
          <CompareForm history={history} query={query} />
          {compared ? (
            <>
              <h2 className="text-base font-semibold">
                From {compared.from.toLowerCase()} to {compared.to.toLowerCase()}
              </h2>
              <Comparison differences={compared.differences} />
            </>
          ) : (
            <p className="text-sm text-ink-soft">Choose a save or a version to see what has changed since.</p>
          )}
        </section>
        <div className="space-y-8">
          <VersionList history={history} current={query.from} />
          <RevisionList history={history} current={query.from} />
        </div>
      </div>
    </main>
  );
}

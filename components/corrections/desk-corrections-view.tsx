import { PenLine } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import type { ListCorrections, Shown } from "@/lib/corrections/schema";
import type { CorrectionCounts, CorrectionList } from "@/lib/corrections/types";
import { DeskCorrectionCard } from "./desk-correction-card";

type Props = CorrectionList & { counts: CorrectionCounts; query: ListCorrections };

const TABS: { show: Shown; name: string; empty: string }[] = [
  { show: "open", name: "Open", empty: "No request waits" },
  { show: "answered", name: "Answered", empty: "None was answered yet" },
  { show: "void", name: "Void", empty: "None is void" },
];

/** What readers say is wrong in reports: those that wait, the oldest first, and what became of the others. */
export function DeskCorrectionsView({ requests, next, counts, query: { show, report, after } }: Props) {
  const href = (to: Shown, cursor?: string) =>
    hrefWith("/desk/corrections", { show: to === "open" ? undefined : to, report, after: cursor });
  return (
    <>
      <h1 className="type-title">Corrections</h1>
      <p className="mt-1.5 text-sm text-ink-soft">
        What readers say is wrong. They see what you answer, and get a mail.
        {report !== undefined && (
          <>
            {" "}
            These are about one report.{" "}
            <a
              href={hrefWith("/desk/corrections", { show: show === "open" ? undefined : show })}
              className="text-link"
            >
              See all
            </a>
          </>
        )}
      </p>
      <LinkTabs
        label="Which requests"
        tabs={TABS.map((tab) => ({
          href: href(tab.show),
          name: counts[tab.show] > 0 ? `${tab.name} (${counts[tab.show]})` : tab.name,
          current: tab.show === show,
        }))}
        className="mt-5 mb-6"
      />
      {requests.length === 0 ? (
        <EmptyState icon={PenLine} title={TABS.find((tab) => tab.show === show)?.empty ?? ""} />
      ) : (
        <ul className="space-y-4">
          {requests.map((request) => (
            <li key={request.id} id={request.reference}>
              <DeskCorrectionCard request={request} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label="Pages of requests"
        newerHref={after ? href(show) : null}
        newerText={show === "open" ? "Oldest" : "Newest"}
        olderHref={next && href(show, next)}
        olderText="More"
        className="mt-6"
      />
    </>
  );
}

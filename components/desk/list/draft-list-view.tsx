import { FileText, Import, PenLine } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import type { DraftFilter, ListDrafts } from "@/lib/reports/desk-query";
import type { DraftList } from "@/lib/reports/draft-types";
import { DraftLine } from "./draft-line";

const TABS: { show: DraftFilter; name: string }[] = [
  { show: "all", name: "All" },
  { show: "mine", name: "Last saved by me" },
  { show: "drafts", name: "Drafts" },
  { show: "published", name: "Published" },
  { show: "changed", name: "Unpublished changes" },
  { show: "withdrawn", name: "Withdrawn" },
];

type Props = {
  list: DraftList;
  query: ListDrafts;
  /** requests of readers that wait for an answer */
  corrections: number;
};

/** The desk's list of drafts and reports. */
export function DraftListView({ list, query, corrections }: Props) {
  const { q, show, before } = query;
  const at = (to: { show?: DraftFilter; before?: string }) =>
    hrefWith("/desk", { q, show: to.show && to.show !== "all" ? to.show : undefined, before: to.before });
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h1 className="type-title">Reports</h1>
        <div className="flex gap-2">
          <LinkButton href="/desk/import" variant="secondary">
            <Import aria-hidden="true" />
            Import
          </LinkButton>
          <LinkButton href="/desk/reports/new">
            <PenLine aria-hidden="true" />
            New report
          </LinkButton>
        </div>
      </div>
      {corrections > 0 && (
        <Callout className="mb-5">
          <a href="/desk/corrections" className="text-link">
            {corrections === 1 ? "1 correction request waits" : `${corrections} correction requests wait`}
          </a>{" "}
          for an answer.
        </Callout>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <LinkTabs
          label="Which reports"
          tabs={TABS.map((tab) => ({ href: at(tab), name: tab.name, current: tab.show === show }))}
          className="order-last min-w-0 flex-1 basis-full xl:order-first xl:basis-auto"
        />
        <SearchBox
          action="/desk"
          label="Search titles, addresses, tags and authors"
          placeholder="Title, tag or author"
          defaultValue={q}
          className="w-full sm:w-64"
        >
          {show !== "all" && <input type="hidden" name="show" value={show} />}
        </SearchBox>
      </div>
      {list.rows.length === 0 ? (
        <NothingHere query={query} />
      ) : (
        <ul className="divide-y divide-rule border-b border-rule">
          {list.rows.map((row) => (
            <DraftLine key={row.id} row={row} />
          ))}
        </ul>
      )}
      <Pagination
        label="Pages of reports"
        newerHref={before ? at({ show }) : null}
        newerText="Newest"
        olderHref={list.older ? at({ show, before: list.older }) : null}
        className="mt-6"
      />
    </>
  );
}

function NothingHere({ query: { q, show } }: { query: ListDrafts }) {
  if (q !== "" || show !== "all") {
    return (
      <EmptyState
        icon={FileText}
        title={q === "" ? "No reports of this kind" : `Nothing for “${q}”`}
        text="The search covers titles, addresses, tags and authors, not the text of the reports."
        className="mt-6"
      >
        <LinkButton href="/desk" variant="secondary">
          Show all
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={PenLine}
      title="Nothing written yet"
      text="Start a report here, or import existing work: Markdown, or text copied from a page."
      className="mt-6"
    >
      <LinkButton href="/desk/reports/new">New report</LinkButton>
      <LinkButton href="/desk/import" variant="secondary">
        Import
      </LinkButton>
    </EmptyState>
  );
}

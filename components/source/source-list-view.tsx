import { Newspaper, SearchX } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, NextStep } from "@/components/ui/empty-state";
import { PagedList } from "@/components/ui/paged-list";
import { hrefWith } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { AFFILIATION_WORDS } from "@/lib/evidence/grades";
import type { SourceItem, SourceList } from "@/lib/evidence/sources/types";
import { countryName } from "@/lib/text/country-names";
import { ReliabilityLine } from "./labels";
import { SourceName } from "./source-name";

type Props = { list: SourceList; q?: string; first: boolean; desk: boolean };

/** The register of sources: who publishes what the claims rest on, and how reliable we find them. */
export function SourceListView({ list, q, first, desk }: Props) {
  const { items, total, next } = list;
  return (
    <div className="pt-8 pb-16 sm:pt-12">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="type-title">Sources</h1>
          <p className="mt-2 max-w-measure type-summary">
            Who publishes what our claims rest on, who owns them, and how reliable we find them, from A
            (completely reliable) to E (unreliable). F means that reliability cannot be judged.
          </p>
        </div>
        <SearchBox
          action="/sources"
          label="Find a source"
          placeholder="Name, publisher or owner"
          defaultValue={q}
          className="w-full sm:w-80"
        />
      </div>
      <h2 className="mt-8 type-meta">{total === 1 ? "1 source" : `${total.toLocaleString("en")} sources`}</h2>
      <PagedList
        items={items}
        keyOf={({ slug }) => slug}
        nothing={<Nothing q={q} desk={desk} />}
        listClassName="mt-3"
        label="Pages of sources"
        newerText="From the beginning"
        newerHref={first ? null : hrefWith("/sources", { q })}
        olderText="Next"
        olderHref={next && hrefWith("/sources", { q, after: next })}
      >
        {(source) => <Row source={source} />}
      </PagedList>
    </div>
  );
}

function Row({ source }: { source: SourceItem }) {
  const { slug, name, nameZh, publisher, country, stateAffiliation, reliability, documents } = source;
  const facts = [
    ...(publisher && publisher !== name ? [publisher] : []),
    ...(country ? [countryName(country)] : []),
    AFFILIATION_WORDS[stateAffiliation],
    documents === 1 ? "1 document" : `${documents} documents`,
  ];
  return (
    <div className="grid gap-x-6 gap-y-1 py-3.5 sm:grid-cols-[minmax(0,1fr)_13rem]">
      <div className="min-w-0">
        <SourceName
          name={name}
          nameZh={nameZh}
          href={`/sources/${slug}`}
          className="text-[0.9375rem] leading-snug font-semibold text-ink"
        />
        <p className="mt-0.5 type-meta">{facts.join(" · ")}</p>
      </div>
      <p className="text-sm text-ink-soft">
        <ReliabilityLine reliability={reliability} />
      </p>
    </div>
  );
}

function Nothing({ q, desk }: { q?: string; desk: boolean }) {
  if (!q) {
    return (
      <EmptyState
        icon={Newspaper}
        className="mt-4"
        title="No source yet"
        text="Sources appear here with the first claims that rest on them."
      >
        <NextStep may={desk} href="/desk/sources/new">
          Add the first source
        </NextStep>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      className="mt-4"
      title={`No source for “${q}”`}
      text="The search covers names, publishers and owners."
    >
      <LinkButton href="/sources" variant="secondary">
        All sources
      </LinkButton>
    </EmptyState>
  );
}

import { Network, SearchX } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, NextStep } from "@/components/ui/empty-state";
import { PagedList } from "@/components/ui/paged-list";
import { SearchBox } from "@/components/ui/search-box";
import type { EntityList } from "@/lib/entities/types";
import { stageNames } from "@/lib/field/chains";
import { ActiveFilters } from "./active-filters";
import { type EntityFilters, entitiesHref } from "./addresses";
import { EntityFacets } from "./entity-facets";
import { EntityRow } from "./entity-row";
import { LetterLinks } from "./letter-links";
import { NoField } from "./no-field";
import { StageRail } from "./stage-rail";

type Props = {
  list: EntityList;
  filters: EntityFilters;
  first: boolean;
  /** those who can load a field are told how */
  staff: boolean;
};

/** The register: who and what the reports are about, filtered by stage, kind, country, letter or name. */
export function EntityListView({ list, filters, first, staff }: Props) {
  const { facets, items, total, chains, words } = list;
  const stageName = stageNames(chains);
  return (
    <div className="pt-8 pb-16 sm:pt-12">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="type-title">Entities</h1>
          <p className="mt-2 max-w-measure type-summary">
            The companies, sites, materials, policies and places of the supply chain, and how they are
            connected.
          </p>
        </div>
        <NameFilter filters={filters} />
      </div>
      {staff && chains.length === 0 && <NoField className="mt-8" />}
      {chains.length > 0 && (
        <div className="mt-8 border-y border-rule py-5">
          <StageRail chains={chains} counts={facets.stages} filters={filters} />
        </div>
      )}
      <div className="mt-8 grid gap-x-12 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <aside>
          <details className="rounded-card border border-rule bg-surface px-4 lg:hidden">
            <summary className="py-3 text-sm font-medium">Kind and country</summary>
            <div className="pt-1 pb-4">
              <EntityFacets {...{ facets, filters, words }} />
            </div>
          </details>
          <div className="hidden lg:block">
            <EntityFacets {...{ facets, filters, words }} />
          </div>
        </aside>
        <section aria-labelledby="found">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <h2 id="found" className="type-meta">
              {total === 1 ? "1 entity" : `${total.toLocaleString("en")} entities`}
            </h2>
            <ActiveFilters {...{ filters, stageName, words }} />
          </div>
          <div className="mt-3">
            <LetterLinks counts={facets.letters} filters={filters} />
          </div>
          <PagedList
            items={items}
            keyOf={({ slug }) => slug}
            nothing={<NoEntity filters={filters} staff={staff} />}
            listClassName="mt-3 border-b-0"
            label="Entities"
            newerText="From the beginning"
            newerHref={first ? null : entitiesHref(filters)}
            olderText="Next"
            olderHref={list.next && entitiesHref(filters, list.next)}
          >
            {(entity) => <EntityRow {...{ entity, stageName, words }} />}
          </PagedList>
        </section>
      </div>
    </div>
  );
}

/** A field for part of a name; it keeps the other filters. */
function NameFilter({ filters }: { filters: EntityFilters }) {
  const { q, ...others } = filters;
  return (
    <SearchBox
      action="/entities"
      label="Find by name"
      placeholder="Find by name, in any language"
      defaultValue={q}
      className="w-full sm:w-80"
    >
      {Object.entries(others).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
    </SearchBox>
  );
}

function NoEntity({ filters, staff }: { filters: EntityFilters; staff: boolean }) {
  const { q } = filters;
  if (Object.values(filters).every((value) => value === undefined))
    return (
      <EmptyState
        icon={Network}
        className="mt-6"
        title="No entities yet"
        text="Companies, sites, materials and policies appear here when reports name them."
      >
        <NextStep may={staff} href="/desk/entities/new">
          Add the first entity
        </NextStep>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={SearchX}
      className="mt-6"
      title="No entity matches these filters"
      text="Names are searched in every language on record. Remove a filter, or search the reports."
    >
      <LinkButton href="/entities" variant="secondary">
        All entities
      </LinkButton>
      {q && (
        <LinkButton href={`/search?${new URLSearchParams({ q: q })}`} variant="secondary">
          Search the reports
        </LinkButton>
      )}
    </EmptyState>
  );
}

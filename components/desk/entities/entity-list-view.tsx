import { Copy, Import, Network, Plus } from "lucide-react";
import { PageHeading } from "@/components/admin/page-heading";
import { WithSecondLanguage } from "@/components/field/house-words";
import { Button, LinkButton } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/controls";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { LinkTabs } from "@/components/ui/link-tabs";
import { hrefWith, Pagination } from "@/components/ui/pagination";
import type { ListDeskEntities } from "@/lib/entities/desk-query";
import type { DeskEntityList } from "@/lib/entities/desk-types";
import { EntityLines } from "./entity-lines";
import { KindsToList } from "./kind-fields";

const TABS = [
  { show: "all", name: "All" },
  { show: "unsupported", name: "With unsupported relationships" },
  { show: "merged", name: "Merged" },
] as const;

type Props = {
  list: DeskEntityList;
  query: ListDeskEntities;
  /** the viewer may import a file of them */
  mayImport: boolean;
};

/** The desk's list of entities. */
export function EntityListView({ list, query, mayImport }: Props) {
  const { q, kind, show, skip } = query;
  const at = (change: { show?: string; skip?: number }) =>
    hrefWith("/desk/entities", { q, kind, show: show === "all" ? undefined : show, ...change });
  return (
    <>
      <PageHeading
        title="Entities"
        text="Companies, sites, materials, policies, places: names, identifiers, relationships and their evidence."
      >
        {mayImport && (
          <LinkButton href="/desk/entities/import" variant="secondary">
            <Import aria-hidden="true" />
            Import
          </LinkButton>
        )}
        <LinkButton href="/desk/entities/duplicates" variant="secondary">
          <Copy aria-hidden="true" />
          Duplicates
        </LinkButton>
        <LinkButton href="/desk/entities/new">
          <Plus aria-hidden="true" />
          New entity
        </LinkButton>
      </PageHeading>
      <search>
        <form action="/desk/entities" method="get" className="flex flex-wrap items-end gap-3">
          {show !== "all" && <input type="hidden" name="show" value={show} />}
          <Field
            label={
              <>
                Name, in any script
                <WithSecondLanguage>, or pinyin</WithSecondLanguage>
              </>
            }
            className="min-w-0 flex-1 basis-64"
          >
            {(control) => <Input {...control} type="search" name="q" defaultValue={q} />}
          </Field>
          <Field label="Kind" className="w-full sm:w-52">
            {(control) => (
              <Select {...control} name="kind" defaultValue={kind ?? ""}>
                <option value="">All kinds</option>
                <KindsToList />
              </Select>
            )}
          </Field>
          <Button type="submit" variant="secondary">
            Find
          </Button>
        </form>
      </search>
      <LinkTabs
        label="Which entities"
        tabs={TABS.map((tab) => ({
          href: at({ show: tab.show === "all" ? undefined : tab.show }),
          name: tab.name,
          current: tab.show === show,
        }))}
        className="mt-5"
      />
      {list.items.length === 0 ? (
        <EmptyState
          icon={Network}
          title={q === undefined ? "None here" : `No entity is called “${q}”`}
          text={
            q === undefined
              ? "No entities of this kind. An entity is added by hand, or when a report that names it is imported."
              : "The search covers names in every language."
          }
          className="mt-6"
        >
          <LinkButton href="/desk/entities" variant="secondary">
            Show all
          </LinkButton>
          {mayImport && (
            <LinkButton href="/desk/entities/import" variant="secondary">
              Import a file
            </LinkButton>
          )}
          <LinkButton href="/desk/entities/new">New entity</LinkButton>
        </EmptyState>
      ) : (
        <>
          <p className="mt-4 type-meta">{list.total === 1 ? "1 entity" : `${list.total} entities`}</p>
          <EntityLines items={list.items} />
        </>
      )}
      <Pagination
        label="Pages of entities"
        newerHref={skip > 0 ? at({}) : null}
        newerText="First page"
        olderHref={list.next === null ? null : at({ skip: list.next })}
        olderText="Next page"
        className="mt-6"
      />
    </>
  );
}
